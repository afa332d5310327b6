"""The screens of the officers over a campaign that was played, in both languages."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import Portal, context_for
from tests.journeys.officer import enter_admin
from tests.journeys.planting import planted
from tests.journeys.sound import sound

PLAYED = "campagne-jouee"

SCREENS = """
dossiers/ dossiers/archives/ dossiers/prolongations/ eligibilite/essai/
evaluation/ evaluation/appels/{slug}/ evaluation/grilles/ evaluation/grilles/new/
selection/ selection/{slug}/decisions/ selection/{slug}/lots/ selection/{slug}/votes/
lettres/ lettres/productions/ lettres/modeles/ lettres/modeles/new/
statistiques/ statistiques/{slug}/ statistiques/{slug}/publications/
complements/ traitement/vues/ traitement/vues/nouvelle/ traitement/signalements/
traitement/signalements/new/ espaces/
"""
FIRST_OF = {
    "dossiers/": "td.reference a",
    "selection/{slug}/decisions/": "main tbody th a",
    "lettres/": "td.reference a",
    "lettres/productions/": "main tbody th a",
    "lettres/modeles/": "td.title a",
}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_screen_of_the_officers_is_sound(
    browser: Browser, portal: Portal, language: str
) -> None:
    planted(portal, "played", PLAYED)
    context = context_for(browser, language, 1280)
    page = context.new_page()
    enter_admin(page, portal, "administration", language)
    for path in SCREENS.split():
        page.goto(f"{portal.address}/admin/{path.format(slug=PLAYED)}")
        assert page.locator("html").get_attribute("lang") == language
        sound(page)
        if path in FIRST_OF:
            page.locator(FIRST_OF[path]).first.click()
            page.wait_for_load_state()
            sound(page)
    context.close()
