"""Codes, receipts and tracking addresses are guessed, ten thousand times.

The figures here are reckoned.
"""

import re
import secrets

import pytest
import time_machine
from django.conf import settings as configured
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.models import User
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db
GUESSES = 10_000
SIX_DIGITS = 10**6


def rates(name):
    """Return how often an hour something may be tried, by the narrowest of its bounds."""
    seconds = {"m": 60, "h": 3600, "d": 86_400}
    found = re.findall(r"(\d+)/(\d*)([mhd])/key", configured.ACCOUNT_RATE_LIMITS[name])
    return min(int(n) * 3600 / (int(times or 1) * seconds[unit]) for n, times, unit in found)


def test_codes_of_the_second_factor_outlast_the_guesses():
    days = GUESSES / rates("second_factor") / 24
    tolerated = 2 * configured.MFA_TOTP_TOLERANCE + 1
    assert days > 300
    assert GUESSES * tolerated / SIX_DIGITS <= 0.03


def test_sign_in_codes_outlast_them():
    attempts = configured.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS
    hours = GUESSES / (rates("login_code_from_anywhere") * attempts)
    assert hours > 60
    assert attempts / SIX_DIGITS <= 5e-6


def test_the_sixth_guess_of_a_code_is_not_read(client):
    cache.clear()
    client.post("/fr/compte/", {"email": "commune@commune.example"})
    code = re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()
    wrong = str((int(code) + 1) % SIX_DIGITS).zfill(6)
    for _ in range(configured.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS):
        client.post("/fr/compte/code/", {"code": wrong, "action": "verify"})
    client.post("/fr/compte/code/", {"code": code, "action": "verify"})
    assert "_auth_user_id" not in client.session


def test_receipts_are_looked_up_thirty_times_a_minute(client):
    cache.clear()
    with time_machine.travel("2030-03-01 09:00:00", tick=False):
        told = [
            client.get("/fr/verifier/", {"code": secrets.token_hex(8)}).status_code
            for _ in range(32)
        ]
    assert told[-1] == 429
    assert 429 not in told[:30]


def test_dossiers_are_told_apart_by_122_bits(client):
    person = User.objects.create_user("p@commune.example")
    browser = Client()
    browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    path = reverse("dossiers:overview", args=["0" * 8 + "-0000-4000-8000-" + "0" * 12])
    assert browser.get(path).status_code == 404
