"""Every public page, in its language and width: it answers, it is accessible, it fits."""

import re

from axe_playwright_python.sync_playwright import Axe

from tests.journeys.addresses import public_paths, search_paths
from tests.journeys.conftest import View

DIRECTION = {"fr": "ltr", "ar": "rtl"}
OTHER = {"fr": "ar", "ar": "fr"}
# Months as the Middle East says them; Morocco says ماي, يوليوز, غشت, شتنبر, نونبر, دجنبر.
EASTERN_MONTHS = re.compile("مايو|يوليو(?!ز)|أغسطس|سبتمبر|نوفمبر|ديسمبر")
AXE_OPTIONS = {"resultTypes": ["violations"]}


def alternates(view: View) -> dict[str, str]:
    """Return the page's address in each language, as its head tells search engines."""
    links = view.page.locator("link[rel=alternate][hreflang]").all()
    return {str(link.get_attribute("hreflang")): str(link.get_attribute("href")) for link in links}


def faults(view: View, path: str) -> list[str]:
    """Return what is wrong with one page, in words."""
    status = view.open(path)
    if status != 200:
        return [f"{path}: status {status}"]
    found = []
    root = view.page.locator("html")
    told = (root.get_attribute("lang"), root.get_attribute("dir"))
    if told != (view.language, DIRECTION[view.language]):
        found.append(f"{path}: lang and dir are {told}")
    pair = alternates(view)
    if any(f"/{language}/" not in pair.get(language, "") for language in OTHER):
        found.append(f"{path}: hreflang gives {pair}")
    if view.page.locator("h1").count() != 1:
        found.append(f"{path}: {view.page.locator('h1').count()} headings of the first level")
    months = EASTERN_MONTHS.findall(view.page.inner_text("body"))
    found += [f"{path}: the month {month}" for month in months]
    for violation in Axe().run(view.page, options=AXE_OPTIONS).response["violations"]:
        places = [node["target"] for node in violation["nodes"]][:3]
        found.append(f"{path}: axe {violation['id']} {places}")
    view.page.set_viewport_size({"width": 390, "height": 844})
    if view.overflow() > 0:
        found.append(f"{path}: {view.overflow()} px too wide at 390 px")
    view.page.set_viewport_size({"width": view.width, "height": 844})
    return found


def test_every_public_page_is_sound(view: View) -> None:
    paths = public_paths(view.portal, view.language)
    assert len(paths) >= 20
    paths += search_paths(view.language)
    found = [fault for path in paths for fault in faults(view, path)]
    assert not found, "\n".join(found)


def test_every_page_exists_in_both_languages(view: View) -> None:
    here, there = (
        {path.removeprefix(f"/{language}/") for path in public_paths(view.portal, language)}
        for language in (view.language, OTHER[view.language])
    )
    assert here == there


def test_the_entrance_speaks_the_readers_language(view: View) -> None:
    assert view.open("/") == 200
    assert view.page.url == f"{view.portal.address}/{view.language}/"


def test_the_switch_leads_to_the_same_page(view: View) -> None:
    path = next(path for path in public_paths(view.portal, view.language) if path.count("/") > 3)
    view.open(path)
    if view.width < 600:
        view.page.locator("header summary").click()
    view.page.locator(f"header a[hreflang={OTHER[view.language]}]:visible").click()
    view.page.wait_for_load_state()
    expected = path.replace(f"/{view.language}/", f"/{OTHER[view.language]}/", 1)
    assert view.page.url == view.portal.address + expected
    assert view.page.locator("html").get_attribute("lang") == OTHER[view.language]


def test_a_page_that_is_not_there_says_so(view: View) -> None:
    assert view.open(f"/{view.language}/rien-ici/") == 404
    assert view.page.locator("html").get_attribute("dir") == DIRECTION[view.language]
    view.errors.clear()  # the browser itself reports the 404
