"""The whole administration in both languages: every menu entry of every role, and the editors."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.journeys.axe import violations
from tests.journeys.conftest import Portal, context_for
from tests.journeys.english import english_in
from tests.journeys.officer import enter_admin

ROLES = ("administration", "communication", "redaction", "instruction", "comite", "lecture")
DIRECTION = {"fr": "ltr", "ar": "rtl"}
# Wagtail's own screens: their words are ours to judge, their markup and their widths are not.
OF_WAGTAIL = (
    "/admin/account/",
    "/admin/collections/",
    "/admin/documents/",
    "/admin/groups/",
    "/admin/images/",
    "/admin/locales/",
    "/admin/localize/",
    "/admin/pages/",
    "/admin/redirects/",
    "/admin/reports/",
    "/admin/settings/",
    "/admin/sites/",
    "/admin/snippets/",
    "/admin/tasks/",
    "/admin/users/",
    "/admin/workflows/",
)
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)


class Walk:
    """A role's way through the administration, and what was found wrong on it."""

    def __init__(self, browser: Browser, portal: Portal, language: str, role: str) -> None:
        self.context: BrowserContext = context_for(browser, language, 1280)
        self.page: Page = self.context.new_page()
        self.portal, self.language, self.found = portal, language, list[str]()
        enter_admin(self.page, portal, role, language)

    def entries(self) -> list[str]:
        """Return the address of every entry of the menu, however deep."""
        props = self.page.locator("#wagtail-sidebar-props").text_content() or "{}"
        told = dict.fromkeys(addresses(json.loads(props)))
        return [one for one in told if one.startswith("/admin/") and "logout" not in one]

    def answers(self, path: str) -> None:
        """Ask for a screen that another role has looked at."""
        status = self.page.request.get(f"{self.portal.address}{path}").status
        self.found += [f"{path}: status {status}"] if status != 200 else []

    def look_at(self, path: str) -> None:
        """Open a screen and tell everything that is wrong with it."""
        answer = self.page.goto(f"{self.portal.address}{path}")
        if answer is None or answer.status != 200:
            self.found.append(f"{path}: status {answer and answer.status}")
            return
        root = self.page.locator("html")
        told = (root.get_attribute("lang"), root.get_attribute("dir"))
        if told != (self.language, DIRECTION[self.language]):
            self.found.append(f"{path}: lang and dir are {told}")
        self.found += [f"{path}: English: {text}" for text in english_in(self.page, self.language)]
        if not path.startswith(OF_WAGTAIL):
            self.found += violations(self.page)
            self.found += [f"{path}: {wide} px too wide at 390 px" for wide in self.overflow()]

    def overflow(self) -> list[int]:
        """Return by how much the screen is wider than a phone, nothing where it fits."""
        self.page.set_viewport_size(PHONE)
        root = "document.documentElement"
        wide = int(self.page.evaluate(f"{root}.scrollWidth - {root}.clientWidth"))
        self.page.set_viewport_size(DESK)
        return [wide] if wide > 0 else []


def addresses(props: Any) -> Iterator[str]:
    """Yield every address in what the menu is made from."""
    if isinstance(props, dict):
        for name, value in props.items():
            if name == "url" and isinstance(value, str):
                yield value
            yield from addresses(value)
    elif isinstance(props, list):
        for value in props:
            yield from addresses(value)


def editors(walk: Walk) -> list[str]:
    """Return a page's editor in each language, the side-by-side one among them, and media."""
    found = []
    for language in ("fr", "ar"):
        pages = json.loads(walk.portal.get(f"/api/v2/pages/?locale={language}&slug=label"))
        found.append(f"/admin/pages/{pages['items'][0]['id']}/edit/")
    for kind in ("images", "documents"):
        walk.page.goto(f"{walk.portal.address}/admin/{kind}/")
        link = walk.page.locator(f"main a[href^='/admin/{kind}/']", has_text="")
        told = [one.get_attribute("href") or "" for one in link.all()]
        found += [path.partition("?")[0] for path in told if any(map(str.isdigit, path))][:1]
    return [
        *found,
        "/admin/pages/",
        "/admin/account/",
        f"/admin/components/?language={walk.language}",
    ]


def inner_screens(walk: Walk) -> list[str]:
    """Return one of each of our own screens that a list leads to."""
    found = []
    for start, end in (
        ("/admin/dossiers/?state=submitted", "/admin/dossiers/"),
        ("/admin/inscriptions/", "/admin/inscriptions/"),
        ("/admin/selection/", "/admin/selection/"),
        ("/admin/evaluation/", "/admin/evaluation/"),
        ("/admin/statistiques/", "/admin/statistiques/"),
    ):
        walk.page.goto(f"{walk.portal.address}{start}")
        links = [one.get_attribute("href") or "" for one in walk.page.locator("main a").all()]
        inner = [one for one in links if one.startswith(end) and one.strip("/") != end.strip("/")]
        found += [one for one in inner if not one.endswith((".pdf", ".xlsx", ".csv", ".zip"))][:2]
    return list(dict.fromkeys(one for one in found if "?" not in one))


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_administration_speaks_one_language(
    browser: Browser, portal: Portal, language: str
) -> None:
    seen: set[str] = set()
    found: list[str] = []
    for role in ROLES:
        walk = Walk(browser, portal, language, role)
        paths = ["/admin/", *walk.entries()]
        assert len(paths) > 3, (role, paths)
        if role == ROLES[0]:
            paths += editors(walk) + inner_screens(walk)
        for path in paths:
            if path in seen:
                walk.answers(path)
            else:
                seen.add(path)
                walk.look_at(path)
        found += [f"{role} {one}" for one in walk.found]
        walk.context.close()
    assert found == [], "\n".join(found)
