"""Staff and their second factor: an app on a telephone, recovery codes, a security key."""

import os
import re
import time
from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.conftest import Portal, View, context_for
from tests.serving import NotServed, served

PEOPLE = {"fr": "instruction@lcc.example", "ar": "comite@lcc.example"}
WITH_KEY = {"fr": "redaction@lcc.example", "ar": "lecture@lcc.example"}
PASSWORD_ALONE = {"fr": "communication@lcc.example", "ar": "administration@lcc.example"}
SIZES = {"fr": 1280, "ar": 390}


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """The demonstration with the second factor asked for. Keys need a name: localhost."""
    var = tmp_path_factory.mktemp("guarded")
    os.environ["STAFF_SECOND_FACTOR"] = "true"
    try:
        with served(var) as address:
            yield Portal(address.replace("127.0.0.1", "localhost"), var)
    except NotServed as error:
        pytest.exit(f"The portal did not start:\n{error}", returncode=1)
    finally:
        del os.environ["STAFF_SECOND_FACTOR"]


@pytest.fixture(params=["fr", "ar"])
def staff(request: pytest.FixtureRequest, browser: Browser, guarded: Portal) -> Iterator[View]:
    """An officer at a desk in French, and one on a telephone in Arabic."""
    language = request.param
    context = context_for(browser, language, SIZES[language])
    context.set_default_timeout(20_000)
    view = View(language, SIZES[language], context.new_page(), guarded)
    yield view
    context.close()
    assert view.errors == []


def give_password(view: View, email: str) -> None:
    """Sign in as far as a password goes."""
    view.open("/admin/login/")
    view.page.fill("[name=username]", email)
    view.page.fill("[name=password]", view.portal.password)
    view.page.click("form.login-form [type=submit]")
    view.page.wait_for_url("**/second-facteur/**")


def code(secret: str, ahead: int = 0) -> str:
    """Return what an app shows."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def write_codes_down(page: Page) -> list[str]:
    """Read the ten codes from the screen and say so."""
    expect(page.locator(".second-factor__codes li")).to_have_count(10)
    codes = [
        text.replace(" ", "") for text in page.locator(".second-factor__codes li").all_inner_texts()
    ]
    page.click(".second-factor__part button")
    return codes


def inside(page: Page) -> None:
    """Be in the administration."""
    page.wait_for_url("**/admin/")
    expect(page.locator(".w-dashboard")).to_be_visible()


def leave(view: View) -> None:
    """Forget the session."""
    view.page.context.clear_cookies()


def virtual_key(context: BrowserContext, page: Page) -> None:
    """Plug a security key into the browser, which touches itself."""
    line = context.new_cdp_session(page)
    line.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "usb",
        "hasResidentKey": False,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    line.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_an_app_then_its_codes_then_a_recovery_code(staff: View) -> None:
    page = staff.page
    give_password(staff, PEOPLE[staff.language])
    assert staff.overflow() == 0
    page.click("a[href$='/application/']")
    expect(page.locator(".second-factor__drawing")).to_be_visible()
    assert staff.overflow() == 0
    secret = re.sub(r"\s", "", page.locator(".second-factor__secret").inner_text())
    page.fill("[name=code]", code(secret))
    page.click("form.login-form [type=submit]")
    codes = write_codes_down(page)
    inside(page)

    leave(staff)
    give_password(staff, PEOPLE[staff.language])
    assert staff.overflow() == 0
    page.fill("[name=code]", code(secret, ahead=1))
    page.click("form.login-form [type=submit]")
    inside(page)

    leave(staff)
    give_password(staff, PEOPLE[staff.language])
    page.fill("[name=code]", codes[0])
    page.click("form.login-form [type=submit]")
    inside(page)
    staff.open("/admin/second-facteur/")
    expect(page.locator(".second-factor__list li")).to_have_count(1)


def test_a_security_key(staff: View) -> None:
    page = staff.page
    virtual_key(page.context, page)
    give_password(staff, WITH_KEY[staff.language])
    page.click("a[href$='/cle/']")
    page.fill("[name=name]", "Ma clé")
    page.click("form[data-webauthn] [type=submit]")
    write_codes_down(page)
    inside(page)

    leave(staff)
    give_password(staff, WITH_KEY[staff.language])
    page.click("form[data-webauthn] [type=submit]")
    inside(page)


def test_a_password_alone_leads_nowhere(staff: View) -> None:
    give_password(staff, PASSWORD_ALONE[staff.language])
    for path in ("/admin/", "/admin/pages/", "/admin/users/", "/admin/espaces/"):
        staff.open(path)
        assert "/admin/second-facteur/" in staff.page.url
    staff.open(f"/{staff.language}/dossiers/")
    assert "/compte/" in staff.page.url
