"""A text that somebody typed is run by the spreadsheet that an officer opens."""

import csv
import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from finding.models import Miss
from publishing.domain.spreadsheets import harmless

FORMULAS = [
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|'/c calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\n",
    "-1\t2",
    "＝1+1",
]


@given(st.text())
def test_no_text_begins_as_a_formula(text):
    told = harmless(text)
    assert told.removeprefix("'") == text.removeprefix("'")
    assert told[:1] not in set("=@\t\r\n＝＠")


@pytest.mark.parametrize("text", FORMULAS)
def test_what_spreadsheets_would_run_is_a_text(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["+212537123456", "-3,5", "Zagora", "زاكورة", "", "'=1"])
def test_numbers_and_words_stay_as_they_are(text):
    assert harmless(text) == text


@pytest.fixture
def searched(client, db):
    """An administrator, and a search that a stranger typed."""
    client.force_login(
        User.objects.create_superuser("a@lcc.example", "x"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    Miss.objects.create(day=date(2030, 1, 1), words=FORMULAS[0], language="fr", count=1)
    return client


def exported(client, kind):
    answer = client.get("/admin/reports/searches/", {"export": kind})
    return b"".join(answer.streaming_content)


def test_the_csv_of_a_report_holds_no_formula(searched):
    rows = list(csv.reader(io.StringIO(exported(searched, "csv").decode())))
    assert rows[1][1] == f"'{FORMULAS[0]}"


def test_the_xlsx_of_a_report_holds_no_formula(searched):
    book = openpyxl.load_workbook(io.BytesIO(exported(searched, "xlsx")))
    cell = book.active["B2"]
    assert (cell.data_type, cell.value) == ("s", FORMULAS[0])
