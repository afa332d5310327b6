from label.calls.domain.conditions import Condition
from label.calls.domain.form import Form, Step
from label.calls.domain.questions import Explanation, File, ShortText, YesNo
from label.calls.domain.questions.choices import Consent
from label.calls.domain.text import Bilingual
from label.dossiers.domain.snapshot import (
    FiledPaper,
    digest,
    fingerprint,
    freeze,
    with_notice,
    with_unchecked,
)

WORDS = Bilingual("Texte", "نص")
SITE = YesNo(key="k-site", code="site", label=WORDS)
URL = ShortText(key="k-url", code="url", label=WORDS, condition=Condition("site", "is", "yes"))
NOTE = Explanation(key="k-note", code="note", label=WORDS)
PROOF = File(key="k-proof", code="proof", label=WORDS, condition=Condition("site", "is", "yes"))
FORM = Form((Step("s", WORDS, questions=(SITE, URL, NOTE, PROOF)),))
PAPER = FiledPaper("k-proof", "7", "preuve.pdf", 12, "ab" * 32)


def test_only_what_is_asked_is_frozen():
    frozen = freeze(FORM, {"k-site": "no", "k-url": "left over"}, [PAPER])
    assert frozen == {
        "answers": [{"key": "k-site", "code": "site", "typed": "no", "value": False}],
        "files": [],
    }


def test_answers_and_files_are_frozen_in_the_order_of_the_form():
    frozen = freeze(FORM, {"k-url": "a.ma", "k-site": "yes", "k-proof": ["1"]}, [PAPER])
    assert [answer["code"] for answer in frozen["answers"]] == ["site", "url", "proof"]
    assert [paper["sha256"] for paper in frozen["files"]] == ["ab" * 32]


def test_the_same_content_has_the_same_fingerprint_and_one_letter_changes_it():
    one = freeze(FORM, {"k-site": "yes", "k-url": "a.ma"}, [])
    two = freeze(FORM, {"k-url": "a.ma", "k-site": "yes"}, [])
    other = freeze(FORM, {"k-site": "yes", "k-url": "b.ma"}, [])
    assert fingerprint(one) == fingerprint(two)
    assert fingerprint(one) != fingerprint(other)


def test_the_digest_of_a_receipt_covers_reference_number_form_and_instant():
    content = freeze(FORM, {"k-site": "no"}, [])
    same = {"reference": "R", "number": 1, "form_digest": "f", "at": "2026-11-22T10:00:00+00:00"}
    first = digest(content, **same)
    assert digest(content, **same) == first
    for name, value in {"reference": "S", "number": 2, "form_digest": "g", "at": "x"}.items():
        assert digest(content, **{**same, name: value}) != first


def test_the_notice_and_what_was_agreed_to_go_with_the_deposit_and_no_fingerprint():
    frozen = {
        "answers": [
            {"key": "k-site", "code": "site", "typed": "yes", "value": True},
            {"key": "k-agreed", "code": "agreed", "typed": "yes", "value": True},
        ],
        "files": [],
    }
    agreed = Consent(key="k-agreed", code="agreed", label=WORDS)
    form = Form((Step("s", WORDS, questions=(SITE, agreed)),))
    told = with_notice(form, frozen, version="2026-1")
    assert told["notice"] == {"version": "2026-1", "agreed": ["agreed"]}
    assert {key: told[key] for key in frozen} == frozen
    frozen["answers"][1]["value"] = None
    assert with_notice(form, frozen, version="")["notice"] == {"version": "", "agreed": []}


def test_files_that_wait_for_the_scanner_are_named_where_there_are_any():
    frozen = {"answers": [], "files": [{"file": "1"}, {"file": "2"}]}
    assert with_unchecked(frozen, {"2", "9"})["unchecked"] == ["2"]
    assert with_unchecked(frozen, set()) == frozen
