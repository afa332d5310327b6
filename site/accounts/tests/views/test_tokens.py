"""Tokens of a space: made by a member, shown once, revoked by any of them."""

import hashlib
import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Token
from accounts.services.tokens import known_token, make_token
from records.models import JournalEntry


@pytest.fixture(autouse=True)
def at_now(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def visitor(client, member):
    client.force_login(member("aicha").user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def made(visitor, commune):
    """Post the form and return the page."""

    def made(**data):
        asked = {"name": "Régie", "scope": "fill", "days": "90"} | data
        return visitor.post(reverse("spaces:make_token", args=[commune.code]), asked)

    return made


def shown_in(page):
    return re.findall(r"lcc_[0-9a-f]{12}_[A-Za-z0-9_-]{43}", page.content.decode())


def test_a_token_is_shown_once_and_only_its_digest_is_kept(made, visitor, commune, now):
    page = made()
    (text,) = shown_in(page)
    token = Token.objects.get()
    secret = text.rpartition(token.public_id + "_")[2]
    assert token.secret_digest == hashlib.sha256(secret.encode()).hexdigest()
    assert secret not in str(Token.objects.values())
    assert (token.scope, token.expires_at) == ("fill", now + timedelta(days=90))
    assert "no-store" in page["Cache-Control"]
    listed = visitor.get(reverse("spaces:tokens", args=[commune.code]))
    assert shown_in(listed) == []
    assert "Régie" in listed.content.decode()


def test_all_members_are_told_and_the_journal_knows_no_secret(made, member, letters, commune):
    member("brahim")
    (text,) = shown_in(made())
    assert letters() == [("aicha", "token"), ("brahim", "token")]
    entry = JournalEntry.objects.order_by("sequence").last()
    assert (entry.verb, entry.data["scope"]) == ("space.token_made", "fill")
    assert text[-43:] not in str(entry.data)


def test_a_token_is_known_by_its_text_alone_and_its_use_is_noted(made, now):
    (text,) = shown_in(made())
    known = known_token(text=text, now=now)
    assert known == Token.objects.get()
    assert Token.objects.get().used_at == now
    for wrong in ("", "lcc_", text[:-1], text + "A", text.swapcase(), "é" * 60):
        assert known_token(text=wrong, now=now) is None
    assert known_token(text=text, now=now + timedelta(days=90)) is None


def test_a_token_in_use_is_written_down_once_a_minute(made, now, django_assert_num_queries):
    (text,) = shown_in(made())
    known_token(text=text, now=now)
    with django_assert_num_queries(1):
        known_token(text=text, now=now + timedelta(seconds=59))


def test_a_token_of_an_account_that_was_closed_opens_nothing(made, now, person):
    (text,) = shown_in(made())
    user = person("aicha")
    user.is_active = False
    user.save()
    assert known_token(text=text, now=now) is None


def test_another_member_revokes_it(made, visitor, member, commune, client, now):
    (text,) = shown_in(made())
    client.force_login(member("brahim").user, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("spaces:revoke_token", args=[commune.code, Token.objects.get().pk])
    assert client.get(address).status_code == 200
    assert client.post(address).url == reverse("spaces:show", args=[commune.code])
    assert known_token(text=text, now=now) is None
    assert JournalEntry.objects.order_by("sequence").last().verb == "space.token_revoked"


def test_a_stranger_finds_neither_tokens_nor_the_page_to_make_one(client, person, commune, made):
    made()
    client.force_login(person("autre"), backend="django.contrib.auth.backends.ModelBackend")
    for name, args in (("tokens", []), ("make_token", []), ("revoke_token", [1])):
        address = reverse(f"spaces:{name}", args=[commune.code, *args])
        assert (client.get(address).status_code, client.post(address).status_code) == (404, 404)


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"scope": "all"}, {"days": "9999"}, {"name": "a" * 81}]
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_made(made, wrong):
    page = made(**wrong)
    assert (page.status_code, Token.objects.count()) == (422, 0)


def test_a_space_has_ten_tokens_at_most(made, commune, member, now):
    place = member("aicha")
    for _ in range(10):
        make_token(commune=commune, name="P", scope="read", days=30, by=place.user, now=now)
    assert (made().status_code, Token.objects.count()) == (409, 10)
