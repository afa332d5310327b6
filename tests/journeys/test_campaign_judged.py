"""A small campaign, from five dossiers to two lots, letters and a vote, in the browser."""

import csv
import io
from collections import Counter
from pathlib import Path

from playwright.sync_api import Browser, expect

from label.selection.domain.allocation import Candidate, allocate, list_digest
from tests.journeys.applicant import make_pdf, send, sign_in
from tests.journeys.communes import LOTS
from tests.journeys.conftest import Portal, View
from tests.journeys.desks import cells, desk, do, list_of, numbers, screen, states, visitor
from tests.journeys.judging import (
    MARKS,
    RETAINED,
    SLUG,
    VOTED,
    assigned,
    concluded,
    decided,
    everyone,
    proposed,
    read,
    screened,
)
from tests.journeys.lettering import frozen, written
from tests.journeys.planting import planted
from tests.journeys.sound import sound

SEED = "quatre, onze, vingt-sept"
MEMBER = "point.focal@03-451-01-09.campagne.example"


def drawn(committee: View) -> None:
    """Freeze the list, draw by a seed: the lots are those that anyone draws from the same list."""
    page = screen(committee, f"selection/{SLUG}/lots/")
    page.fill("input[name=sizes]", " ".join(map(str, LOTS[SLUG])))
    do(page, "sizes")
    sound(page)
    told = page.request.get(page.url + "liste.csv").body().decode()
    listed = [Candidate(**row) for row in csv.DictReader(io.StringIO(told))]
    expect(page.locator("main .dossier-code")).to_have_text(list_digest(listed))
    page.fill("input[name=seed]", SEED)
    do(page, "seed")
    sound(page)
    lots = {row[4]: (row[0], row[1]) for row in cells(page, "main table.listing >> nth=1")}
    expected = allocate(listed, LOTS[SLUG], SEED)
    assert {reference: int(lot) for reference, (lot, _name) in lots.items()} == expected
    assert sorted(name for _lot, name in lots.values()) == sorted(RETAINED)
    assert Counter(expected.values()) == dict(enumerate(LOTS[SLUG], start=1))


def voted(member: View, paper: Path) -> None:
    """Say, for the commune, that its council voted for it."""
    member.open("/fr/dossiers/")
    sign_in(member, MEMBER)
    page = member.page
    page.locator(".card__title a").first.click()
    page.locator("main a[href*='/adhesion/']").first.click()
    page.wait_for_url("**/adhesion/**")
    sound(page)
    page.select_option("select[name=state]", "voted_for")
    page.fill("input[name=voted_on]", "2022-05-06")
    page.set_input_files("input[name=deliberation]", paper)
    send(page.locator("main form button.button"))
    expect(page.locator("main .summary__value").first).to_have_text("Adhésion votée")
    sound(page)


def test_a_small_campaign_is_judged_in_the_browser(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    planted(portal, "arrived", SLUG)
    with desk(browser, portal, "instruction", "fr") as officer:
        path = list_of(officer, SLUG)
        assert states(officer, path) == everyone("Déposé")
        screened(officer, path)
        assigned(officer)
        first = numbers(officer, path)[VOTED]
        for name in MARKS:
            with desk(browser, portal, name, "fr") as reader:
                read(reader, name, first)
        concluded(officer, path)
        batch = proposed(officer)
        with desk(browser, portal, "comite", "fr") as committee:
            decided(committee, batch, officer, path)
            drawn(committee)
        written(officer, path)
        frozen(officer, path)
        page = screen(officer, f"selection/{SLUG}/votes/")
        do(page, "ask")
        sound(page)
        asked = {row[0]: row[3] for row in cells(page)}
        assert asked == dict.fromkeys(RETAINED, "Demandé au conseil")
        with visitor(browser, portal, "fr") as member:
            voted(member, make_pdf(tmp_path))
        page = screen(officer, f"selection/{SLUG}/votes/")
        do(page, "confirm:")
        sound(page)
        heard = {row[0]: row[3] for row in cells(page)}
        assert heard == asked | {VOTED: "Adhésion votée · enregistrée"}
        assert states(officer, path) == everyone("Décision notifiée", **{VOTED: "Adhésion votée"})
