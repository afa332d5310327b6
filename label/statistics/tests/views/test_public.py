import csv
import io
import subprocess
import sys

import pytest
from django.urls import reverse

from label.selection.domain.allocation import Candidate, list_digest
from label.statistics.findings import find_publication
from label.statistics.services.publish import publish_results, publish_statistics, withdraw
from label.statistics.tests.conftest import SEED

FR, AR = "/fr/appels/exemple/", "/ar/appels/exemple/"


@pytest.fixture
def results(call, pages, decided, committee, now):
    return publish_results(call=call, by=committee, now=now)


@pytest.mark.parametrize("part", ["resultats", "statistiques", "rien"])
def test_nothing_is_there_before_the_decision(client, pages, decided, part):
    assert client.get(f"{FR}{part}/").status_code == 404


def test_files_are_not_there_before_the_decision(client, call, pages, decided):
    for name in ("lots", "program"):
        assert client.get(reverse(f"published:{name}", args=[call.slug])).status_code == 404


@pytest.mark.parametrize("address", [FR, AR])
def test_results_are_read_in_both_languages(client, results, address):
    page = client.get(f"{address}resultats/").content.decode()
    named = [row["name_ar" if address == AR else "name_fr"] for row in results.content["retained"]]
    assert [name for name in named if name not in page] == []
    assert ("Commune 20" in page, SEED.replace("'", "&#x27;") in page) == (False, True)
    assert f'hreflang="{"fr" if address == AR else "ar"}"' in page


def test_the_call_page_leads_there_until_it_is_withdrawn(client, results, committee, now):
    assert f"{FR}resultats/" in client.get(FR).content.decode()
    withdraw(publication=results, by=committee, now=now, reason="Erreur")
    assert f"{FR}resultats/" not in client.get(FR).content.decode()
    assert client.get(f"{FR}resultats/").status_code == 404


def test_anyone_draws_the_same_lots_with_nothing_but_python(client, call, results, tmp_path):
    for name, file in (("lots", "lots.csv"), ("program", "allocation.py")):
        answer = client.get(reverse(f"published:{name}", args=[call.slug]))
        (tmp_path / file).write_bytes(answer.content)
    told = (tmp_path / "lots.csv").read_bytes()
    assert told.startswith(b"\xef\xbb\xbf")
    listed = list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"))))
    command = ["-I", "allocation.py", "lots.csv", "--sizes", "6", "5", "--seed", SEED]
    ran = subprocess.run(
        [sys.executable, *command], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    drawn = {row["reference"]: row["lot"] for row in csv.DictReader(io.StringIO(ran.stdout))}
    assert drawn == {row["reference"]: row["lot"] for row in listed}
    candidates = [Candidate(row["reference"], row["region"], row["milieu"]) for row in listed]
    assert list_digest(candidates) == results.content["lots"]["digest"]


def test_a_commune_moved_by_hand_is_told_apart(client, results):
    assert client.get(f"{FR}resultats/").content.decode().count("(à la main)") == 1


def test_figures_that_would_tell_of_few_are_not_there(client, call, pages, officer, now, decided):
    content = publish_statistics(call=call, by=officer, now=now).content
    assert content["sent"] is None  # all communes of this country have sent
    assert client.get(f"{FR}statistiques/").status_code == 200


def test_the_sitemap_pairs_the_pages_of_both_languages(client, results):
    told = client.get("/sitemap-pages.xml").content.decode()
    assert told.count("/fr/appels/exemple/resultats/") == 3  # itself, and an alternate of each
    assert told.count("/ar/appels/exemple/resultats/") == 3


def test_results_are_found_by_a_communes_name_until_withdrawn(results, committee, now):
    found = find_publication(results)
    assert {one.language for one in found} == {"fr", "ar"}
    assert "Commune 0" in found[0].body
    ended = withdraw(publication=results, by=committee, now=now, reason="Erreur")
    assert find_publication(ended) == []


def test_programs_read_results_once_published_and_never_before(client, call, pages, decided):
    assert client.get("/api/statistics").json()["calls"] == []


def test_programs_read_what_is_published(client, results):
    [told] = client.get("/api/statistics").json()["calls"]
    assert (told["slug"], len(told["results"]["retained"])) == ("ami-exemple", 11)
    assert told["results"]["draw"]["seed"] == SEED
    assert told["statistics"] is None


@pytest.mark.parametrize("wrong", ["", "  "])
def test_a_withdrawal_without_a_reason_says_so_beside_the_field(client, results, committee, wrong):
    client.force_login(committee)
    address = reverse("call_figures:publications", args=["ami-exemple"])
    given = {"kind": "results", "do": "withdraw", "results-reason": wrong}
    assert client.post(address, given).status_code == 422
    given["results-reason"] = "Erreur"
    assert client.post(address, given).status_code == 302
    assert client.get(f"{FR}resultats/").status_code == 404


def test_the_committee_publishes_from_the_admin(client, call, pages, decided, committee):
    client.force_login(committee)
    address = reverse("call_figures:publications", args=["ami-exemple"])
    assert client.get(address).status_code == 200
    assert client.post(address, {"kind": "results", "do": "publish"}).status_code == 302
    assert client.get(f"{FR}resultats/").status_code == 200


def test_an_officer_does_not_publish_results(client, call, pages, decided, officer):
    client.force_login(officer)
    address = reverse("call_figures:publications", args=["ami-exemple"])
    assert client.post(address, {"kind": "results", "do": "publish"}).status_code == 404
