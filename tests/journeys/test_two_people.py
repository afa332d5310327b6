"""People of one commune: invited, accepted, at work together, succeeded, gone."""

import re

from playwright.sync_api import Browser, BrowserContext, expect

from tests.journeys.applicant import (
    begin_dossier,
    code_for,
    open_step,
    send,
    sign_in,
    told_wrong,
)
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import View, context_for
from tests.journeys.test_going_on import CONTACTS, NAMES, names


def someone_else(view: View, browser: Browser) -> tuple[View, BrowserContext]:
    """Return another visitor's browser."""
    context = context_for(browser, view.language, view.width)
    return View(view.language, view.width, context.new_page(), view.portal), context


def act(view: View, name: str, **fields: str) -> None:
    """Open a page of the space by the end of its address, fill it in, do it."""
    view.page.locator(f"main a[href$='/{name}/']").first.click()
    view.page.wait_for_url(f"**/{name}/")
    for field, value in fields.items():
        control = view.page.locator(f"main [name={field}]")
        if field == "role":
            view.page.locator(f"main [name=role][value={value}]").check()
        else:
            control.fill(value)
    send(view.page.locator("main form button[type=submit]").last)
    assert not view.page.url.endswith(f"/{name}/"), told_wrong(view.page)


def accept(view: View, address: str) -> None:
    """Follow the link of the last letter to an address, sign in, accept."""
    link = re.compile(rf"{re.escape(view.portal.address)}/{view.language}/compte/invitation/\S+")
    view.open(code_for(view, address, link).removeprefix(view.portal.address))
    sign_in(view, address)
    view.page.wait_for_url("**/invitation/**")
    send(view.page.locator("main form button[type=submit]").last)
    assert "/invitation/" not in view.page.url, told_wrong(view.page)


def test_two_people_see_each_other_and_a_place_is_handed_over(view: View, browser: Browser) -> None:
    language = view.language
    first, second, third = (
        f"{name}-{language}@commune.example" for name in ("un", "deux", "trois")
    )
    begin_dossier(view, first, COMMUNES["two people"][language])
    step = open_step(view.page, CONTACTS).url
    view.open(f"/{language}/dossiers/")
    view.page.locator("main a[href*='/espace/']").first.click()
    space = view.page.url
    act(view, "inviter", email=second, role="director")
    expect(view.page.locator("main")).to_contain_text(second)

    colleague, theirs = someone_else(view, browser)
    accept(colleague, second)
    colleague.page.goto(step)
    view.page.goto(step)
    with view.page.expect_response("**/reponses/**"):
        names(view.page).nth(0).fill(NAMES[language][0])
    with colleague.page.expect_response("**/nouvelles/**"):
        colleague.page.evaluate("htmx.trigger(document.getElementById('news'), 'look')")
    expect(names(colleague.page).nth(0)).to_have_value(NAMES[language][0])
    expect(colleague.page.locator(".asked__author").first).to_contain_text(first)

    view.page.goto(space)
    act(view, "transmission", email=third)
    successor, last = someone_else(view, browser)
    accept(successor, third)
    successor.page.goto(step)
    expect(names(successor.page).nth(0)).to_have_value(NAMES[language][0])
    view.open(f"/{language}/dossiers/")
    expect(view.page.locator("main a[href*='/espace/']")).to_have_count(0)

    colleague.page.goto(space)
    act(colleague, "depart")
    successor.page.goto(space)
    expect(successor.page.locator(".people")).not_to_contain_text(second)
    assert (colleague.errors, successor.errors) == ([], [])
    theirs.close()
    last.close()
