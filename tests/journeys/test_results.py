"""Figures and results are published by decision; anyone reads them and draws the lots again."""

import csv
import io
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.applicant import send
from tests.journeys.communes import CAMPAIGNS
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin
from tests.journeys.planting import planted
from tests.journeys.sound import sound

SLUG = "campagne-jouee"
KINDS = {"statistics": "statistiques", "results": "resultats"}


@pytest.fixture(scope="module")
def published(browser: Browser, portal: Portal) -> None:
    """What the committee has decided to publish of a campaign."""
    planted(portal, "played", SLUG)
    context = context_for(browser, "fr", 1280)
    page = context.new_page()
    enter_admin(page, portal, "comite", "fr")
    for kind, part in KINDS.items():
        page.goto(f"{portal.address}/admin/statistiques/{SLUG}/publications/")
        sound(page)
        publish(page, kind)
        assert page.request.get(f"{portal.address}/fr/appels/{SLUG}/{part}/").status == 200
    context.close()


def publish(page: Page, kind: str) -> None:
    """See what would be published, then publish it."""
    section = page.locator(f"section[aria-labelledby={kind}]")
    section.locator("summary").click()
    sound(page)
    send(section.locator("button[name=do][value=publish]"))
    expect(page.locator(".messages .success")).to_be_visible()


@pytest.mark.usefixtures("published")
def test_everyone_reads_the_figures_and_the_results(view: View) -> None:
    for part in KINDS.values():
        view.open(f"/{view.language}/appels/{SLUG}/")
        link = view.page.locator(f"main a[href$='/{SLUG}/{part}/']").first
        expect(link).to_be_visible()
        assert view.open(f"/{view.language}/appels/{SLUG}/{part}/") == 200
        sound(view.page)
        other = {"fr": "ar", "ar": "fr"}[view.language]
        assert view.page.locator(f"a[hreflang={other}][href$='/{part}/']").count() > 0
    shown = view.page.locator("main table")
    kept = [fate for fate in CAMPAIGNS[SLUG].values() if fate == "retained"]
    assert sum(table.locator("tbody tr").count() for table in shown.all()[1:]) == len(kept)


@pytest.mark.usefixtures("published")
def test_anyone_draws_the_same_lots_again(view: View, tmp_path: Path) -> None:
    view.open(f"/{view.language}/appels/{SLUG}/resultats/")
    for name in ("lots.csv", "allocation.py"):
        with view.page.expect_download() as download:
            view.page.locator(f"a[href$='{name}'][download]").click()
        download.value.save_as(tmp_path / name)
    command = shlex.split(view.page.locator(".figure-command code").inner_text())
    ran = subprocess.run(
        [sys.executable, "-I", *command[1:]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    told = (tmp_path / "lots.csv").read_text(encoding="utf-8-sig")
    assert lots_of(ran.stdout) == lots_of(told)
    assert sorted(lots_of(told).values()) == ["1", "1", "1", "2", "2"]


def lots_of(text: str) -> dict[str, str]:
    """Return the lot of each reference that a list tells."""
    return {row["reference"]: row["lot"] for row in csv.DictReader(io.StringIO(text))}
