"""The example site of docs/, served from another origin, reads the portal."""

import json

from tests.journeys.conftest import Portal, View

TITLES = {"fr": "Actualités", "ar": "الأخبار"}


def test_another_site_shows_news_calls_and_a_form(view: View, portal: Portal, front: str) -> None:
    page = view.page
    page.goto(f"{front}/index.html?portal={portal.address}&lang={view.language}")
    page.wait_for_selector("body[data-ready]")
    assert page.locator("#problem").is_hidden()
    assert page.locator("#news-title").inner_text() == TITLES[view.language]
    assert page.locator("#news li").count() == 5
    published = json.loads(portal.get("/api/calls"))["results"]
    assert page.locator("#calls li").count() == len(published) >= 2
    assert page.locator("#form [data-code]").count() >= 30
    assert view.overflow() == 0
    picture = page.locator("#news img").first
    picture.scroll_into_view_if_needed()
    page.wait_for_function(
        "image => image.complete && image.naturalWidth > 0", arg=picture.element_handle()
    )


def test_a_question_is_shown_when_it_is_asked(view: View, portal: Portal, front: str) -> None:
    page = view.page
    page.goto(f"{front}/index.html?portal={portal.address}&lang={view.language}")
    page.wait_for_selector("body[data-ready]")
    hidden = page.locator("#form [data-code][hidden]")
    before = hidden.count()
    assert before > 0
    for choice in page.locator("#form input[type=radio][value=yes]").all():
        if choice.is_visible():
            choice.check()
    assert hidden.count() < before


def test_a_site_that_is_not_named_reads_nothing(view: View, portal: Portal, front: str) -> None:
    stranger = front.replace("127.0.0.1", "localhost")
    view.page.goto(f"{stranger}/index.html?portal={portal.address}&lang={view.language}")
    view.page.wait_for_selector("#problem:not([hidden])")
    assert view.page.locator("#news li").count() == 0
    view.page.goto("about:blank")
    assert any("CORS" in error for error in view.errors)
    view.errors.clear()
