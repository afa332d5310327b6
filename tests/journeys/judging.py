"""Judging a small campaign, act by act, by those who may: officer, readers, committee."""

from playwright.sync_api import expect

from tests.journeys.applicant import send
from tests.journeys.communes import CAMPAIGNS
from tests.journeys.conftest import View
from tests.journeys.desks import cells, do, numbers, screen, states
from tests.journeys.officer import press
from tests.journeys.sound import sound

SLUG = "campagne-jugee"
FATES = CAMPAIGNS[SLUG]
ELIGIBLE = [name for name, fate in FATES.items() if fate != "not_eligible"]
RETAINED = [name for name, fate in FATES.items() if fate == "retained"]
FORGOT, KEPT_BACK, REFUSED, VOTED = "Berrechid", "Ouezzane", "Taza", "Sefrou"
MARKS = {"lecture": (3, 3, 3, 3), "lecture-2": (4, 4, 3, 3)}
CRITERIA = ("participation", "transparency", "equality", "effectiveness")


def everyone(state: str, **others: str) -> dict[str, str]:
    """Return what the list says where all stand alike, but some."""
    return dict.fromkeys(FATES, state) | others


def screened(officer: View, path: str) -> None:
    """Begin all at once, then rule on each: a proof forgotten is found met, with a reason."""
    found = numbers(officer, path)
    for box in officer.page.locator("input[name=dossier]").all():
        box.check()
    do(officer.page, "begin_screening")
    assert states(officer, path) == everyone("En cours d'instruction")
    for name, number in found.items():
        page = screen(officer, f"eligibilite/{number}/")
        lacking = page.locator("section.prerequisite", has=page.locator(".finding--proof_needed"))
        assert lacking.count() == (name == FORGOT)
        if name == FORGOT:
            lacking.locator("summary").click()
            lacking.locator("select[name$=-ruled]").select_option("met")
            sound(page)
            send(lacking.locator("button[name=do]"))
            # What differs from what was found owes a reason.
            lacking.locator("textarea[name$=-reason]").fill("La preuve est dans la demande.")
            do(lacking, "rule:")
        do(page, "confirm")
        if name == REFUSED:
            page.fill("textarea[name=conclusion-reason]", "Un prérequis n’est pas rempli.")
        sound(page)
        do(page, "conclude")
    assert states(officer, path) == everyone("Éligible", **{REFUSED: "Non éligible"})


def assigned(officer: View) -> None:
    """Share the dossiers between two readers."""
    page = screen(officer, f"evaluation/appels/{SLUG}/")
    for label in ("Lecture", "Lecture 2"):
        page.get_by_label(label, exact=True).check()
    do(page, "assign")
    sound(page)


def read(reader: View, name: str, number: str) -> None:
    """Read all that was given to one, seeing nobody else's reading."""
    page = screen(reader, "evaluation/")
    given = page.locator("main tbody tr", has_text=SLUG).locator("th a")
    expect(given).to_have_count(len(ELIGIBLE))
    links = [one.get_attribute("href") or "" for one in given.all()]
    for link in links:
        page = screen(reader, link.removeprefix("/admin/"))
        for code, mark in zip(CRITERIA, MARKS[name], strict=True):
            page.check(f"input[name={code}][value='{mark}']")
        page.fill("textarea[name=comment]", f"Lu par {name}.")
        send(page.locator("main form button.button[type=submit]").last)
        expect(page.locator(".messages .success")).to_be_visible()
    page = screen(reader, f"dossiers/{number}/")
    expect(page.locator("#readings li")).to_have_count(1)
    expect(page.locator("#readings li")).to_contain_text(f"Lu par {name}.")


def concluded(officer: View, path: str) -> None:
    """See what the readings come to, and conclude."""
    page = screen(officer, f"evaluation/appels/{SLUG}/")
    assert [row[-2:] for row in cells(page)] == [["15,00", "82,50"]] * len(ELIGIBLE)
    do(page, "conclude")
    assert states(officer, path) == everyone("Évalué", **{REFUSED: "Non éligible"})


def proposed(officer: View) -> str:
    """Prepare a sitting; the rehearsal tells what stands against it until it is mended."""
    page = screen(officer, f"selection/{SLUG}/decisions/")
    page.fill("input[name=sat_on]", "2022-04-05")
    page.keyboard.press("Tab")
    for field in ("place_fr", "place_ar"):
        page.fill(f"input[name={field}]", "Rabat")
    for field in ("present_fr", "present_ar"):
        page.fill(f"textarea[name={field}]", "DGCT")
    press(page.locator("main form button.button[type=submit]").last)
    batch = page.url
    do(page, "propose")
    for given, faults in ({}, 2), ({"rank": "1", "reasons_fr": "Places", "reasons_ar": "مقاعد"}, 0):
        page.locator("main tr", has_text=KEPT_BACK).locator("th a").click()
        page.select_option("select[name=outcome]", "reserve")
        for field, words in given.items():
            page.fill(f"[name={field}]", words)
        sound(page)
        send(page.locator("main form button.button[type=submit]").first)
        expect(page.locator("main .fault")).to_have_count(faults)
        sound(page)
    return batch


def decided(committee: View, batch: str, officer: View, path: str) -> None:
    """Take the decisions: the minutes are frozen, and nothing can be proposed any more."""
    page = committee.page
    page.goto(batch)
    assert page.locator("main .dossier-facts dd").all_inner_texts()[1:4] == ["3", "1", "1"]
    do(page, "lock")
    sound(page)
    expect(page.locator("main form button[name=do]")).to_have_count(0)
    minutes = page.request.get(page.url + "pv.pdf")
    assert (minutes.status, minutes.body()[:5]) == (200, b"%PDF-")
    kept = dict.fromkeys(RETAINED, "Retenu") | {KEPT_BACK: "Sur la liste d'attente"}
    assert states(officer, path) == everyone("Non retenu", **kept)
