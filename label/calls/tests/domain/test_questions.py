import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.calls.domain.questions import (
    QUESTION_TYPES,
    Choice,
    CommuneChoice,
    Consent,
    Date,
    Email,
    File,
    Group,
    LongText,
    ManyOf,
    Number,
    OneOf,
    ShortText,
    Telephone,
    WebAddress,
    YesNo,
    question_from_schema,
)
from label.calls.domain.text import Bilingual

BASE = {"key": "k", "code": "c", "label": Bilingual("Libellé", "عنوان")}
CHOICES = tuple(Choice(code, Bilingual(code, code)) for code in ("a", "b", "c"))


def codes(question, typed):
    return [problem.code for problem in question.read(typed).problems]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("  Aït   Melloul ", "Aït Melloul"),
        ("شارع\u202eمقلوب", "شارعمقلوب"),
        ("a\x00b\x07c", "abc"),
        ("deux\nlignes", "deux lignes"),
        ("\u202e", None),
    ],
)
def test_short_text_is_one_clean_line(typed, value):
    assert ShortText(**BASE).read(typed).value == value


def test_long_text_keeps_its_lines():
    assert LongText(**BASE).read("un\r\ndeux").value == "un\ndeux"


def test_text_length_is_told_with_the_limit():
    problem = ShortText(**BASE, max_length=3).read("abcd").problems[0]
    assert (problem.code, dict(problem.params)) == ("too_long", {"limit": 3, "length": 4})
    assert codes(ShortText(**BASE, min_length=3), "ab") == ["too_short"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1503", "1503"),
        ("1 503", "1503"),
        ("1\u202f503", "1503"),
        ("1.503", "1503"),
        ("1.234.567,89", "1234567.89"),
        ("12,50", "12.5"),
        ("12.5", "12.5"),
        ("٤٢", "42"),
        ("-3", "-3"),
        ("0", "0"),
        ("1000", "1000"),
    ],
)
def test_numbers_are_understood_as_moroccans_write_them(typed, value):
    assert Number(**BASE, decimals=2).read(typed).value == value


@pytest.mark.parametrize("typed", ["douze", "1e5", "nan", "1,2,3", "--1", "9" * 16, "1/2"])
def test_what_is_not_a_number_is_refused(typed):
    assert codes(Number(**BASE), typed) == ["not_a_number"]


def test_number_limits():
    number = Number(**BASE, minimum=1, maximum=9)
    assert codes(number, "0") == ["below"]
    assert codes(number, "10") == ["above"]
    assert codes(number, "1,5") == ["too_many_decimals"]
    assert number.read("9").value == "9"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_read_from_its_own_value_is_the_same(number):
    question = Number(**BASE, decimals=2)
    value = question.read(str(number)).value
    assert question.read(question.typed_from(value)).value == value


@pytest.mark.parametrize("typed", ["2026-08-25", "25/08/2026", "25.8.2026", "٢٥/٠٨/٢٠٢٦"])
def test_dates_are_kept_as_iso(typed):
    assert Date(**BASE).read(typed).value == "2026-08-25"


@pytest.mark.parametrize("typed", ["31/02/2026", "2026-13-01", "demain", "25/08/26"])
def test_what_is_no_day_is_refused(typed):
    assert codes(Date(**BASE), typed) == ["not_a_date"]


def test_date_limits_are_inclusive():
    question = Date(**BASE, earliest="2022-01-01", latest="2022-12-31")
    assert question.read("2022-01-01").value == "2022-01-01"
    assert question.read("2022-12-31").value == "2022-12-31"
    assert codes(question, "2021-12-31") == ["date_before"]
    assert codes(question, "2023-01-01") == ["date_after"]


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_iso_day_is_read_back(day):
    assert Date(**BASE).read(day.isoformat()).value == day.isoformat()


@pytest.mark.parametrize(
    "typed", ["0537123456", "05 37 12 34 56", "+212537123456", "00212 537-12-34-56", "٠٥٣٧١٢٣٤٥٦"]
)
def test_moroccan_telephones_have_one_canonical_form(typed):
    assert Telephone(**BASE).read(typed).value == "+212537123456"


@pytest.mark.parametrize("typed", ["537123456", "0437123456", "+33123456789", "05371234567", "abc"])
def test_other_telephones_are_refused(typed):
    assert codes(Telephone(**BASE), typed) == ["not_a_telephone"]


def test_email():
    assert Email(**BASE).read(" Commune@Exemple.MA ").value == "Commune@exemple.ma"
    for typed in (
        "sans-arobase",
        "a@b",
        "a b@c.ma",
        "a..b@c.ma",
        "@c.ma",
        "a@" + "b" * 250 + ".ma",
    ):
        assert codes(Email(**BASE), typed) == ["not_an_email"]


def test_web_address():
    question = WebAddress(**BASE)
    assert question.read("www.exemple.ma/avis?x=1").value == "https://www.exemple.ma/avis?x=1"
    assert question.read("http://exemple.ma:8080").value == "http://exemple.ma:8080"
    for typed in (
        "javascript:alert(1)",
        "ftp://exemple.ma",
        "https://a@b.ma",
        "exemple",
        "http://[::1",
    ):
        assert codes(question, typed) == ["not_a_web_address"]


def test_choices_outside_the_list_are_refused():
    assert OneOf(**BASE, choices=CHOICES).read("b").value == "b"
    assert codes(OneOf(**BASE, choices=CHOICES), "z") == ["not_a_choice"]
    assert codes(ManyOf(**BASE, choices=CHOICES), ["a", "z"]) == ["not_a_choice"]


def test_many_choices_come_in_the_order_of_the_form_and_are_counted():
    question = ManyOf(**BASE, choices=CHOICES, min_choices=2, max_choices=2)
    assert question.read(["c", "a", "a"]).value == ["a", "c"]
    assert codes(question, ["a"]) == ["too_few_choices"]
    assert codes(question, ["a", "b", "c"]) == ["too_many_choices"]


def test_no_is_an_answer():
    question = YesNo(**BASE, required=True)
    reading = question.read("no")
    assert (reading.value, question.missing(reading)) == (False, None)
    assert codes(question, "perhaps") == ["not_a_choice"]


def test_a_required_consent_must_be_given():
    question = Consent(**BASE, required=True)
    assert question.missing(question.read("")).code == "consent_needed"
    assert question.missing(question.read("yes")) is None


def test_a_required_file_must_be_attached_and_files_are_counted():
    question = File(**BASE, required=True, max_files=1)
    assert question.missing(question.read([])).code == "file_required"
    assert codes(question, ["1", "2"]) == ["too_many_files"]


def test_commune_takes_a_code_only():
    assert CommuneChoice(**BASE).read("01.511.01.0").value == "01.511.01.0"
    assert codes(CommuneChoice(**BASE), "Zagora") == ["unknown_commune"]


def group(**options):
    name = ShortText(key="n", code="name", label=Bilingual("Nom", "الاسم"), required=True)
    size = Number(key="s", code="size", label=Bilingual("Taille", "الحجم"))
    return Group(**BASE, questions=(name, size), **options)


def test_empty_rows_of_a_group_do_not_count():
    reading = group().read([{"name": " "}, {"name": "A", "size": "3"}, {}])
    assert reading.value == [{"name": "A", "size": "3"}]


def test_problems_in_a_group_name_their_row_and_question():
    problems = group().read([{"name": "A"}, {"size": "x"}]).problems
    assert [(p.code, p.row, p.question) for p in problems] == [
        ("required", 1, "name"),
        ("not_a_number", 1, "size"),
    ]


def test_rows_of_a_group_are_counted():
    rows = [{"name": str(n)} for n in range(3)]
    assert codes(group(max_rows=2), rows) == ["too_many_rows"]
    assert codes(group(min_rows=4), rows) == ["too_few_rows"]


@pytest.mark.parametrize("kind", sorted(QUESTION_TYPES))
def test_every_type_survives_its_schema(kind):
    question = QUESTION_TYPES[kind](**BASE, required=True, domain="equality", personal=True)
    schema = json.loads(json.dumps(question.to_schema()))
    again = question_from_schema(schema)
    assert json.loads(json.dumps(again.to_schema())) == schema


@pytest.mark.parametrize("kind", sorted(QUESTION_TYPES))
@given(typed=st.text())
def test_no_text_makes_any_type_fail(kind, typed):
    question = QUESTION_TYPES[kind](**BASE)
    typed = {"many": [typed], "rows": [{"x": typed}], "files": [typed]}.get(question.shape, typed)
    json.dumps(question.read(typed).value)


def test_a_choice_without_a_code_is_a_fault_of_the_question():
    coded, nameless = Choice("a", Bilingual("A", "أ")), Choice("", Bilingual("B", "ب"))
    assert list(OneOf(**BASE, choices=(coded, nameless)).faults()) == ["choice_no_code"]
