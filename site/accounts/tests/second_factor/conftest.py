import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client

from accounts.models import User
from accounts.services.second_factor import add_app, keep_codes

PASSWORD = "right-and-long"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_at(secret=SECRET, ahead=0):
    """Return the six digits of a secret, some steps of 30 seconds from now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + ahead))


@pytest.fixture(autouse=True)
def asked_for(settings):
    settings.STAFF_SECOND_FACTOR = True


@pytest.fixture
def officer(db):
    return User.objects.create_superuser("officer@lcc.example", PASSWORD)


@pytest.fixture
def colleague(db):
    return User.objects.create_superuser("colleague@lcc.example", PASSWORD)


@pytest.fixture
def app(officer):
    """The officer's app, their recovery codes written down."""
    factor = add_app(user=officer, secret=SECRET)
    keep_codes(user=officer)
    return factor


@pytest.fixture
def recovery_codes(officer, app):
    codes = Authenticator.objects.get(user=officer, type="recovery_codes")
    return codes.wrap().generate_codes()


@pytest.fixture
def sign_in(officer):
    """Return a browser in which a password was given, and a code too where one is named."""

    def sign_in(code=None, person=officer):
        browser = Client()
        browser.post("/admin/login/", {"username": person.email, "password": PASSWORD})
        if code:
            browser.post("/admin/second-facteur/preuve/", {"code": code})
        return browser

    return sign_in
