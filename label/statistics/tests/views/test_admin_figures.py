from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from accounts.models import User


@pytest.fixture
def signed_in(client, reader):
    client.force_login(reader)
    return client


def test_a_reader_sees_every_figure(signed_in, deposit, dossier):
    response = signed_in.get(reverse("call_figures:show", args=[dossier.call.slug]))
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count("table__caption") == 5  # nobody has ruled: no table of prerequisites
    assert "Aucun prérequis" in page


def test_an_empty_call_says_so(signed_in, call):
    page = signed_in.get(reverse("call_figures:show", args=[call.slug])).content.decode()
    assert "Aucun dossier" in page


def test_the_list_leads_to_each_call(signed_in, call):
    page = signed_in.get(reverse("call_figures:index")).content.decode()
    assert reverse("call_figures:show", args=[call.slug]) in page


def test_a_table_is_given_as_csv_that_spreadsheets_read(signed_in, deposit, dossier):
    response = signed_in.get(reverse("call_figures:table", args=[dossier.call.slug, "regions"]))
    lines = response.content.decode().splitlines()
    assert lines[0].startswith("\ufeffRégion,")
    assert lines[1] == "Drâa-Tafilalet,1,0,0,1,100.0"


def test_all_tables_stand_in_one_workbook(signed_in, deposit, dossier):
    response = signed_in.get(reverse("call_figures:workbook", args=[dossier.call.slug]))
    book = load_workbook(BytesIO(response.content))
    assert len(book.sheetnames) == 6
    assert [cell.value for cell in book.worksheets[0][2]] == ["Drâa-Tafilalet", 1, 0, 0, 1, 100]


@pytest.mark.parametrize("name", ["show", "workbook"])
def test_who_reads_no_dossiers_finds_no_figures(client, call, name):
    client.force_login(User.objects.create_user(email="x@lcc.example", is_staff=True))
    assert client.get(reverse(f"call_figures:{name}", args=[call.slug])).status_code in (302, 404)


def test_an_unknown_table_is_not_found(signed_in, call):
    assert signed_in.get(f"/admin/statistiques/{call.slug}/rien.csv").status_code == 404
