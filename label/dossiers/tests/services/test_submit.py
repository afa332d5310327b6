import uuid
from datetime import timedelta

import pytest

from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import AnswerFile, Deposit
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.errors import CallNotOpen, ContentChanged, Incomplete, NotAMember
from label.dossiers.services.submit import submit_dossier
from records.models import JournalEntry, OutboxMessage, PrivateFile

FULL = {"k-name": "Exemple", "k-site": "no", "k-agreed": "yes"}


@pytest.fixture
def filled(dossier, member, now):
    save_answers(dossier=dossier, user=member, typed=FULL, now=now)
    stored = PrivateFile.objects.create(
        key="k",
        name="preuve.pdf",
        size=12,
        sha256="ab" * 32,
        media_type="application/pdf",
        uploaded_at=now,
    )
    AnswerFile.objects.create(dossier=dossier, question="k-proof", file=stored, added_at=now)
    return dossier


def mark(dossier):
    return fingerprint(freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier)))


def submit(dossier, user, now, key=None, seen=None):
    return submit_dossier(
        dossier=dossier,
        user=user,
        language="ar",
        key=key or uuid.uuid4(),
        fingerprint=seen or mark(dossier),
        now=now,
    )


def test_sending_freezes_answers_and_files_with_journal_and_letter(filled, member, now):
    deposit = submit(filled, member, now)
    filled.refresh_from_db()
    assert filled.state == "submitted"
    assert (deposit.number, deposit.language, deposit.submitted_at) == (1, "ar", now)
    assert [answer["code"] for answer in deposit.snapshot["answers"]] == [
        "name",
        "site",
        "near",
        "partners",
        "proof",
        "agreed",
    ]
    assert [paper.file.name for paper in deposit.files.all()] == ["preuve.pdf"]
    assert JournalEntry.objects.order_by("sequence").last().verb == "dossier.submitted"
    letter = OutboxMessage.objects.get()
    assert letter.to == member.email
    assert filled.reference in letter.text


def test_the_same_sending_again_gives_the_same_deposit_and_one_letter(filled, member, now):
    key, seen = uuid.uuid4(), mark(filled)
    first = submit(filled, member, now, key, seen)
    again = submit(filled, member, now + timedelta(seconds=3), key, seen)
    assert again == first
    assert (Deposit.objects.count(), OutboxMessage.objects.count()) == (1, 1)


def test_the_same_key_with_other_content_is_refused(filled, member, now):
    key = uuid.uuid4()
    submit(filled, member, now, key)
    with pytest.raises(ContentChanged):
        submit(filled, member, now, key, "0" * 64)


def test_what_was_not_read_is_not_sent(filled, member, now):
    seen = mark(filled)
    save_answers(dossier=filled, user=member, typed={"k-name": "Un autre nom"}, now=now)
    with pytest.raises(ContentChanged):
        submit(filled, member, now, seen=seen)
    assert Deposit.objects.count() == 0


def test_an_incomplete_dossier_is_refused_with_what_is_to_mend(dossier, member, now):
    save_answers(dossier=dossier, user=member, typed={"k-site": "yes"}, now=now)
    with pytest.raises(Incomplete) as refusal:
        submit(dossier, member, now)
    assert [(f.question.code, f.problem.code) for f in refusal.value.findings] == [
        ("name", "required"),
        ("url", "required"),
        ("proof", "file_required"),
        ("agreed", "consent_needed"),
    ]


def test_a_later_sending_is_a_new_deposit_and_the_first_stands_unchanged(filled, member, now):
    first = submit(filled, member, now)
    before = dict(first.snapshot)
    save_answers(dossier=filled, user=member, typed={"k-name": "Corrigé"}, now=now)
    second = submit(filled, member, now)
    first.refresh_from_db()
    assert (second.number, first.number) == (2, 1)
    assert first.snapshot == before
    assert first.digest != second.digest


def test_the_closing_instant_is_too_late(filled, member, call):
    with pytest.raises(CallNotOpen):
        submit(filled, member, call.closes_at)
    assert submit(filled, member, call.closes_at - timedelta(milliseconds=1)).number == 1


def test_the_same_sending_again_after_the_closing_still_finds_its_receipt(filled, member, call):
    key, seen = uuid.uuid4(), mark(filled)
    first = submit(filled, member, call.closes_at - timedelta(milliseconds=1), key, seen)
    assert submit(filled, member, call.closes_at, key, seen) == first


def test_a_stranger_sends_nothing(filled, stranger, now):
    with pytest.raises(NotAMember):
        submit(filled, stranger, now)


def test_a_deposit_never_changes(filled, member, now):
    deposit = submit(filled, member, now)
    deposit.language = "fr"
    with pytest.raises(TypeError):
        deposit.save()
