import csv
import io
import json
import uuid

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.exports import csv_lines, json_pieces, workbook
from label.dossiers.exports.csv_file import as_text
from label.dossiers.models import AnswerFile, Deposit, Dossier
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.submit import submit_dossier
from records.models import PrivateFile
from tests.trials.results import ROOT

FORMULA = '=HYPERLINK("http://mal.example")'


ANSWERS = {
    "k-name": FORMULA,
    "k-site": "no",
    "k-agreed": "yes",
    "k-partners": [{"partner": "A", "since": "2020-01-05"}, {"partner": "B", "since": ""}],
}


def send_draft(dossier, member, now):
    save_answers(dossier=dossier, user=member, typed=ANSWERS, now=now)
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    submit_dossier(
        dossier=dossier,
        user=member,
        language="fr",
        key=uuid.uuid4(),
        fingerprint=fingerprint(content),
        now=now,
    )


@pytest.fixture
def sent(dossier, member, now):
    stored = PrivateFile.objects.create(
        key="k",
        name="preuve.pdf",
        size=12,
        sha256="ab" * 32,
        media_type="application/pdf",
        uploaded_at=now,
    )
    AnswerFile.objects.create(dossier=dossier, question="k-proof", file=stored, added_at=now)
    send_draft(dossier, member, now)
    return dossier


def as_rows(dossiers):
    text = "".join(csv_lines(dossiers))
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_has_both_languages_in_its_headings_and_no_formula(sent):
    (row,) = as_rows(Dossier.objects.all())
    assert row["name — name — name ع"] == f"'{FORMULA}"
    assert row["site — site — site ع"] == "Non"
    assert row["proof — proof — proof ع"] == "preuve.pdf"
    assert (
        row["partners — partners — partners ع"] == "partner: A — since: 5 janvier 2020\npartner: B"
    )


def test_xlsx_keeps_a_text_that_begins_like_a_formula_as_text(sent):
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(Dossier.objects.all()))).active
    heading = [cell.value for cell in sheet[1]]
    cell = sheet[2][heading.index("name — name — name ع")]
    assert (cell.data_type, cell.value) == ("s", FORMULA)
    assert sheet[2][0].value == sent.reference


def test_headings_of_what_is_known_are_in_both_languages(sent):
    (row,) = as_rows(Dossier.objects.all())
    assert row["Référence — المرجع"] == sent.reference


def test_xlsx_takes_what_xml_cannot_hold_and_what_no_cell_holds(sent, monkeypatch):
    answers = Deposit.objects.get().snapshot
    answers["answers"][0]["value"] = "\x0b\ufffe" + "ع" * 40_000
    Deposit.objects.update(snapshot=answers)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(Dossier.objects.all()))).active
    heading = [cell.value for cell in sheet[1]]
    assert sheet[2][heading.index("name — name — name ع")].value == "ع" * 32_767


def as_json(dossiers, at):
    told = json.loads("".join(json_pieces(dossiers, at=at)))
    schema = json.loads((ROOT / "docs" / "dossiers.schema.json").read_text())
    Draft202012Validator(schema).validate(told)
    return told


def test_json_says_answers_by_type_and_files_by_digest(sent, now):
    (told,) = as_json(Dossier.objects.all(), now)["dossiers"]
    answers = {one["code"]: one for one in told["answers"]}
    assert told["reference"] == sent.reference
    assert answers["name"]["question"] == {"fr": "name", "ar": "name ع"}
    assert answers["name"]["value"] == FORMULA
    assert (answers["site"]["value"], answers["agreed"]["value"]) == (False, True)
    assert answers["partners"]["value"][0] == {"partner": "A", "since": "2020-01-05"}
    assert answers["proof"]["files"] == [{"name": "preuve.pdf", "size": 12, "sha256": "ab" * 32}]
    assert told["deposits"][0]["digest"] == Deposit.objects.get().digest


def test_json_of_nothing_and_of_a_draft_fits_the_schema(dossier, now):
    assert as_json(Dossier.objects.none(), now)["dossiers"] == []
    (told,) = as_json(Dossier.objects.all(), now)["dossiers"]
    assert (told["state"], told["answers"], told["deposits"]) == ("draft", [], [])


def test_a_draft_is_listed_without_its_answers(dossier, member, now):
    save_answers(dossier=dossier, user=member, typed={"k-name": "Secret"}, now=now)
    (row,) = as_rows(Dossier.objects.all())
    assert row["name — name — name ع"] == ""


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+212537123456", "+212537123456"),
        ("-3,5", "-3,5"),
        ("@cmd", "'@cmd"),
        ("\tx", "'\tx"),
        ("-x", "'-x"),
        (None, ""),
        (3, 3),
    ],
)
def test_a_cell_is_harmless_in_a_spreadsheet(cell, shown):
    assert as_text(cell) == shown


def test_an_export_costs_the_same_queries_for_one_and_for_many(sent, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        as_rows(Dossier.objects.all())
