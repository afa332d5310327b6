"""What the staff does: enter the administration, in one language."""

from playwright.sync_api import Locator, Page

from tests.journeys.conftest import Portal


def enter_admin(page: Page, portal: Portal, name: str, language: str = "") -> None:
    """Sign in as `name`@lcc.example; wait until the administration is there."""
    if language:
        page.context.add_cookies(
            [{"name": "django_language", "value": language, "url": portal.address}]
        )
    page.goto(f"{portal.address}/admin/login/")
    page.fill("input[name=username]", f"{name}@lcc.example")
    page.fill("input[name=password]", portal.password)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def press(button: Locator) -> None:
    """Press a button by the keyboard, whatever calendar hangs over it, and wait for the answer."""
    with button.page.expect_navigation():
        button.press("Enter")
