import pytest

from label.calls.domain.form import digest
from label.calls.labels import refusals
from label.calls.models import Call, FormVersion
from label.calls.selectors import form_of
from label.calls.services import FormRefusedError, publish_form, warnings_of
from label.calls.tests.making import NOW, choice, key, make_call, question, step

pytestmark = pytest.mark.django_db

SITE = question("yes_no", "site", required=True)


def refused(call):
    with pytest.raises(FormRefusedError) as found:
        publish_form(call=call, by=None, now=NOW)
    return [(r.place, r.words) for r in refusals(found.value.obstacles, "fr")]


def codes(*steps):
    with pytest.raises(FormRefusedError) as found:
        publish_form(call=make_call(*steps), by=None, now=NOW)
    return [(one.code, one.text, one.language) for one in found.value.obstacles]


def test_a_complete_form_becomes_version_one_then_two():
    call = make_call(step(SITE))
    first = publish_form(call=call, by=None, now=NOW)
    assert (first.number, first.published_at, call.published_version) == (1, NOW, first)
    call.form = [step(SITE, question("short_text", "why"))]
    call.save()
    second = publish_form(call=call, by=None, now=NOW)
    call.refresh_from_db()
    assert (second.number, call.published_version) == (2, second)
    assert [one.code for one in form_of(first).questions()] == ["site"]
    assert [one.code for one in form_of(second).questions()] == ["site", "why"]


def test_publishing_an_unchanged_form_makes_no_new_version():
    call = make_call(step(SITE))
    assert publish_form(call=call, by=None, now=NOW) == publish_form(call=call, by=None, now=NOW)
    assert FormVersion.objects.count() == 1


def test_the_block_id_is_the_key_and_the_digest_that_of_the_schema():
    version = publish_form(call=make_call(step(SITE)), by=None, now=NOW)
    stored = FormVersion.objects.get()
    assert [one.key for one in form_of(stored).questions()] == [key("site")]
    assert stored.digest == digest(stored.schema) == version.digest


def test_the_same_form_has_the_same_digest_in_any_call():
    first = publish_form(call=make_call(step(SITE), slug="a"), by=None, now=NOW)
    second = publish_form(call=make_call(step(SITE), slug="b"), by=None, now=NOW)
    assert first.digest == second.digest


def test_every_missing_string_is_listed_at_once():
    where = question(
        "one_of",
        "where",
        label_ar="",
        help_fr="Aide",
        choices=[
            choice("here", ar=""),
            choice("there"),
        ],
    )
    assert codes(step(where, title_fr="", introduction_ar="تقديم")) == [
        ("missing_text", "title", "fr"),
        ("missing_text", "introduction", "fr"),
        ("missing_text", "label", "ar"),
        ("missing_text", "help", "ar"),
        ("missing_text", "choice here", "ar"),
    ]


def test_a_refusal_says_step_question_and_field(settings):
    call = make_call(step(question("yes_no", "site", label_ar=" ")))
    ((place, _words),) = refused(call)
    assert place == ("Étape", "Question site")


def test_texts_of_the_call_itself_need_both_languages():
    call = make_call(step(SITE), summary_fr="Résumé", notice_ar="<p>إشعار</p>", notice_fr="<p></p>")
    with pytest.raises(FormRefusedError) as found:
        publish_form(call=call, by=None, now=NOW)
    assert [(one.text, one.language) for one in found.value.obstacles] == [
        ("summary", "ar"),
        ("notice", "fr"),
    ]


def test_codes_twice_and_missing_codes_are_refused():
    again = {**SITE, "id": key("again")}
    nameless = question("date", "") | {"id": key("nameless")}
    assert [code for code, *_ in codes(step(SITE, again, nameless))] == ["code_twice", "no_code"]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ({"question": "site", "operator": "is", "value": "maybe"}, "condition_choice"),
        ({"question": "later", "operator": "answered", "value": ""}, "condition_forward"),
        ({"question": "nowhere", "operator": "answered", "value": ""}, "condition_unknown"),
    ],
)
def test_loose_conditions_are_refused(condition, code):
    found = codes(
        step(SITE, question("date", "day", condition=condition)),
        step(question("date", "later"), name="two"),
    )
    assert [one for one, *_ in found] == [code]


def test_no_step_and_an_empty_step_are_refused():
    assert [code for code, *_ in codes()] == ["no_steps"]
    call = make_call(step(), slug="empty")
    with pytest.raises(FormRefusedError) as found:
        publish_form(call=call, by=None, now=NOW)
    assert [one.code for one in found.value.obstacles] == ["empty_step"]


def test_a_refusal_changes_nothing():
    call = make_call(step(SITE))
    version = publish_form(call=call, by=None, now=NOW)
    call.form = [step()]
    call.save()
    refused(call)
    assert Call.objects.get().published_version == version


@pytest.mark.parametrize("label", ["Numéro de la CNIE", "رقم البطاقة الوطنية"])
def test_a_national_identity_number_is_warned_about(label):
    call = make_call(step(question("short_text", "cin", label_fr=label)))
    assert [one.code for one in warnings_of(call)] == ["identity_number"]
    assert publish_form(call=call, by=None, now=NOW).number == 1


def test_a_group_keeps_its_questions_and_its_row_label():
    group = question(
        "group",
        "partners",
        row_label_fr="Partenaire",
        row_label_ar="شريك",
        min_rows=1,
        max_rows=4,
        questions=[question("short_text", "name", max_length=80), question("date", "since")],
    )
    version = publish_form(call=make_call(step(group)), by=None, now=NOW)
    (asked,) = form_of(version).questions()
    assert [one.code for one in asked.questions] == ["name", "since"]
    assert (asked.min_rows, asked.max_rows, asked.row_label.ar) == (1, 4, "شريك")
    assert asked.questions[0].max_length == 80
