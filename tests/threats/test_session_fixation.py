"""Somebody is made to sign in with a session that another person knows."""

import re

import pytest
from django.conf import settings as configured
from django.test import Client

from accounts.models import User
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db


def signed_in(client):
    return "_auth_user_id" in client.session


def by_code(client):
    client.post("/fr/compte/", {"email": "commune@commune.example"})
    before = client.session.session_key
    code = re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()
    client.post("/fr/compte/code/", {"code": code, "action": "verify"})
    return before


def by_password(client):
    User.objects.create_superuser("officer@lcc.example", "right-and-long")
    session = client.session
    session["known"] = "to another"
    session.save()
    client.cookies[configured.SESSION_COOKIE_NAME] = before = session.session_key
    client.post("/admin/login/", {"username": "officer@lcc.example", "password": "right-and-long"})
    return before


@pytest.mark.parametrize("sign_in", [by_code, by_password])
def test_signing_in_draws_a_new_session(client, sign_in):
    before = sign_in(client)
    assert signed_in(client)
    assert client.session.session_key != before
    intruder = Client()
    intruder.cookies[configured.SESSION_COOKIE_NAME] = before
    assert not signed_in(intruder)


def test_signing_out_leaves_nothing_of_the_session(client):
    by_password(client)
    key = client.session.session_key
    client.post("/admin/logout/")
    again = Client()
    again.cookies[configured.SESSION_COOKIE_NAME] = key
    assert not signed_in(again)


def test_a_new_password_ends_the_other_sessions(client):
    by_password(client)
    person = User.objects.get(email="officer@lcc.example")
    person.set_password("another-and-long")
    person.save()
    assert client.get("/admin/").status_code == 302


def test_scripts_and_other_sites_do_not_reach_the_cookie(client):
    by_password(client)
    cookie = client.cookies[configured.SESSION_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
