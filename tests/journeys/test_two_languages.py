"""The communication team changes the French, translates it, and publishes both together."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Portal

FRENCH = "Qui publie ce portail, et depuis quand."
ARABIC = "من ينشر هذه البوابة، ومنذ متى."
EDITOR = "communication@lcc.example"


@pytest.fixture
def desk(browser: Browser, portal: Portal) -> Iterator[Page]:
    """The admin, entered as the communication team does."""
    context = browser.new_context(
        locale="fr", viewport={"width": 1280, "height": 1000}, base_url=portal.address
    )
    page = context.new_page()
    page.goto("/admin/login/")
    page.fill("input[name=username]", EDITOR)
    page.fill("input[name=password]", portal.password)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def change_the_french(desk: Page) -> None:
    """Find the legal notice, change its introduction, save it as a draft."""
    desk.goto("/admin/pages/search/?q=Mentions+légales")
    desk.get_by_role("link", name="Mentions légales", exact=True).first.click()
    if "/edit/" not in desk.url:
        desk.goto(desk.url.rstrip("/") + "/edit/")
    field = desk.locator("textarea[name=introduction]")
    field.fill(FRENCH)
    desk.get_by_role("button", name="Enregistrer le brouillon").first.click()
    desk.wait_for_load_state("networkidle")


def test_a_changed_page_is_translated_and_published_with_its_twin(
    desk: Page, portal: Portal
) -> None:
    before = portal.get("/ar/mentions-legales/")
    change_the_french(desk)
    assert FRENCH not in portal.get("/fr/mentions-legales/")

    desk.goto("/admin/languages/?kind=pages&language=ar&state=stale")
    desk.get_by_role("link", name="إشعار قانوني").or_(
        desk.get_by_role("link", name="Mentions légales")
    ).first.click()

    changed = desk.locator(".js-translation-editor li.errored")
    expect(changed).to_have_count(1)
    expect(changed).to_contain_text(FRENCH)
    expect(changed).to_contain_text("Le texte a changé")
    changed.get_by_role("button", name="Modifier").click()
    field = desk.locator(".js-translation-editor textarea")
    expect(field).to_have_attribute("dir", "rtl")
    field.fill(ARABIC)
    desk.get_by_role("button", name="Enregistrer").click()
    expect(changed).to_have_count(0)
    assert portal.get("/ar/mentions-legales/") == before

    desk.get_by_role("link", name="Publier les deux langues").first.click()
    desk.get_by_role("button", name="Publier les deux langues").click()
    expect(desk.get_by_text("Les deux langues sont publiées.")).to_be_visible()

    assert FRENCH in portal.get("/fr/mentions-legales/")
    assert ARABIC in portal.get("/ar/mentions-legales/")
