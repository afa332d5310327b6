"""The screens that the guides show; `make pictures` takes them again, so that they stay true."""

import json
import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from guides.content.staff import STAFF
from PIL import Image
from playwright.sync_api import Browser

from tests.journeys.applicant import (
    answer_all,
    go_on,
    make_pdf,
    open_draft,
    say_whose,
    send,
    sign_in,
)
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin
from tests.journeys.test_pictures import open_call
from tests.serving import ROOT

FOLDER = ROOT / "site" / "static" / "guides"
LANGUAGES = ("fr", "ar")


@pytest.fixture(params=LANGUAGES)
def phone(request: pytest.FixtureRequest, browser: Browser, portal: Portal) -> Iterator[View]:
    """A visitor on a phone, in one language and in the other."""
    context = context_for(browser, request.param, 390)
    view = View(request.param, 390, context.new_page(), portal)
    view.page.set_viewport_size({"width": 390, "height": 700})
    yield view
    context.close()
    assert view.errors == []


@pytest.fixture(params=LANGUAGES)
def desk(request: pytest.FixtureRequest, browser: Browser, portal: Portal) -> Iterator[View]:
    """The administration at a desk, signed in with all rights."""
    context = context_for(browser, request.param, 1280)
    view = View(request.param, 1280, context.new_page(), portal)
    view.page.set_viewport_size({"width": 1280, "height": 800})
    enter_admin(view.page, portal, "administration", request.param)
    yield view
    context.close()


def take(view: View, guide: str, step: str) -> None:
    """Take the picture of a step; keep it where it is shown, if asked to."""
    view.page.wait_for_function("document.fonts.status === 'loaded'")
    picture = Image.open(BytesIO(view.page.screenshot(animations="disabled")))
    assert picture.size[0] == view.width
    if os.environ.get("PICTURES"):
        FOLDER.mkdir(exist_ok=True)
        target = Path(FOLDER / f"{guide}-{step}-{view.language}.webp")
        picture.convert("RGB").save(target, "WEBP", quality=60, method=6)


def test_a_commune_finds_every_screen_of_its_guide(phone: View, tmp_path: Path) -> None:
    page, language = phone.page, phone.language
    assert phone.open(open_call(phone)) == 200
    take(phone, "communes", "call")
    page.locator("main a[href*='/dossiers/nouveau/']").first.click()
    take(phone, "communes", "sign-in")
    sign_in(phone, f"guide-{language}@commune.example")
    say_whose(page, COMMUNES["the guide"][language])
    take(phone, "communes", "commune")
    open_draft(page)
    overview = page.url
    page.goto(f"{overview}etapes/3/")
    take(phone, "communes", "steps")
    steps = 7
    for number in range(1, steps + 1):
        page.goto(f"{overview}etapes/{number}/")
        answer_all(page, language, make_pdf(tmp_path))
        if number == steps:
            page.locator("input[type=file]").first.scroll_into_view_if_needed()
            take(phone, "communes", "files")
        go_on(page)
    page.goto(f"{overview}verification/")
    take(phone, "communes", "review")
    send(page.locator("main form button.button--large"))
    assert page.url.endswith("/recepisse/")
    take(phone, "communes", "receipt")
    page.goto(overview)
    take(phone, "communes", "follow")
    phone.open(f"/{language}/compte/espace/")
    take(phone, "communes", "space")


SCREENS = {
    "home": "/admin/",
    "parity": "/admin/languages/",
    "media": "/admin/images/",
    "trainings": "/admin/inscriptions/",
    "dossiers": "/admin/dossiers/",
    "extension": "/admin/dossiers/prolongations/",
    "paper": "/admin/papiers/nouveau/",
    "review": "/admin/evaluation/",
    "letters": "/admin/lettres/productions/",
}


def test_the_staff_finds_every_screen_of_its_guide(desk: View) -> None:
    screens = dict(SCREENS)
    pages = json.loads(desk.portal.get(f"/api/v2/pages/?locale={desk.language}&slug=label"))
    screens["page"] = f"/admin/pages/{pages['items'][0]['id']}/edit/"
    slug = open_call(desk).rstrip("/").rpartition("/")[2]
    screens["decisions"] = f"/admin/selection/{slug}/decisions/"
    screens["lots"] = f"/admin/selection/{slug}/lots/"
    desk.open("/admin/dossiers/?state=submitted")
    dossier = desk.page.locator("main td a[href^='/admin/dossiers/']").first.get_attribute("href")
    assert dossier is not None
    screens["dossier"] = dossier
    number = urlsplit(dossier).path.rstrip("/").rpartition("/")[2]
    screens["eligibility"] = f"/admin/eligibilite/{number}/"
    assert set(screens) == {step.code for part in STAFF.parts for step in part.steps}
    for step, address in screens.items():
        assert desk.open(address) == 200, address
        take(desk, "staff", step)
