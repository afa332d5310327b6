import re

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.known_browser import mark_of
from accounts.models import User
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db

SIGN_IN, CODE, SPACE = "/fr/compte/", "/fr/compte/code/", "/fr/dossiers/"


@pytest.fixture(autouse=True)
def rested():
    """No attempt counts from one test to the next."""
    cache.clear()
    yield
    cache.clear()


def ask(client, email="nouveau@commune.example", path=SIGN_IN, **data):
    return client.post(path, {"email": email, **data})


def enter(client, code, path=CODE, **data):
    return client.post(path, {"code": code, "action": "verify", **data})


def signed_in(client):
    return "_auth_user_id" in client.session


def test_a_new_address_gets_an_account_and_a_code_that_opens_it(client, last_code):
    assert ask(client, " Nouveau@Commune.example ").url == CODE
    person = User.objects.get()
    assert (person.email, person.has_usable_password()) == ("nouveau@commune.example", False)
    answer = enter(client, last_code())
    assert (answer.status_code, answer.url) == (302, SPACE)
    assert int(client.session["_auth_user_id"]) == person.pk


def test_a_known_address_comes_back_under_any_case(client, person, last_code):
    known = person("connu")
    ask(client, "CONNU@commune.example")
    enter(client, last_code())
    assert int(client.session["_auth_user_id"]) == known.pk
    assert User.objects.count() == 1


@pytest.mark.parametrize("kind", ["staff", "group", "superuser", "closed"])
def test_the_staff_and_closed_accounts_get_no_code(client, person, letters, kind):
    flags = {"staff": "is_staff", "superuser": "is_superuser"}
    someone = person("equipe", **({flags[kind]: True} if kind in flags else {}))
    if kind == "group":
        someone.groups.add(Group.objects.create(name="Instruction"))
    if kind == "closed":
        User.objects.update(is_active=False)
    assert ask(client, someone.email).url == CODE
    assert letters() == [("equipe", "staff_sign_in")]
    message = OutboxMessage.objects.get()
    assert "http://testserver/admin/" in message.text
    assert not re.search(r"\d{6}", message.text)
    for code in ("", "000000"):
        assert enter(client, code).status_code == 200
    assert not signed_in(client)


def test_a_new_a_known_and_a_staff_address_are_answered_alike(person):
    person("connu")
    person("equipe", is_staff=True)
    seen = []
    for name in ("nouveau", "connu", "equipe"):
        client = Client()
        first = ask(client, f"{name}@commune.example")
        page = client.get(CODE).content.decode()
        again = client.post(CODE, {"action": "resend"})
        body = page.replace(name, "x")
        body = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", body)
        seen.append((first.status_code, first.url, again.status_code, again.url, body))
    assert seen[0] == seen[1] == seen[2]


def test_a_new_address_costs_one_row_more_and_no_hashing(person, monkeypatch):
    person("connu")
    hashed = []
    monkeypatch.setattr("django.contrib.auth.hashers.MD5PasswordHasher.encode", hashed.append)
    counts = {}
    for name in ("connu", "nouveau"):
        with CaptureQueriesContext(connection) as queries:
            ask(Client(), f"{name}@commune.example")
        statements = [query["sql"].split()[0] for query in queries.captured_queries]
        counts[name] = sum(word in ("INSERT", "UPDATE", "DELETE") for word in statements)
    assert hashed == []
    assert counts["nouveau"] == counts["connu"] + 1


def test_the_fifth_wrong_code_ends_the_attempt(client, last_code):
    ask(client)
    code = last_code()
    wrong = "111111" if code != "111111" else "222222"
    for _attempt in range(4):
        answer = enter(client, wrong)
        assert answer.status_code == 200
        assert "Vérifiez-le" in answer.content.decode()
    assert enter(client, wrong).url == SIGN_IN
    assert enter(client, code).url == SIGN_IN
    assert not signed_in(client)


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"])
def test_a_code_is_read_in_any_digits_with_spaces(client, last_code, digits):
    ask(client)
    typed = "".join(digits[int(sign)] for sign in last_code())
    enter(client, f" {typed[:3]} {typed[3:]} ")
    assert signed_in(client)


def test_a_code_is_no_longer_taken_after_fifteen_minutes(client, last_code):
    with time_machine.travel("2026-11-22 10:00:00Z", tick=False) as clock:
        ask(client)
        clock.shift(15 * 60 + 1)
        assert enter(client, last_code()).url == SIGN_IN
    assert not signed_in(client)


def test_a_code_is_taken_until_then(client, last_code):
    with time_machine.travel("2026-11-22 10:00:00Z", tick=False) as clock:
        ask(client)
        clock.shift(15 * 60)
        enter(client, last_code())
    assert signed_in(client)


def test_another_code_replaces_the_first(client, last_code):
    ask(client)
    first = last_code()
    client.post(CODE, {"action": "resend"})
    second = last_code()
    if first != second:
        assert enter(client, first).status_code == 200
    enter(client, second)
    assert signed_in(client)


@pytest.mark.parametrize("name", ["connu", "nouveau"])
def test_the_sixth_request_in_five_minutes_waits_known_or_not(person, letters, name):
    person("connu")
    for _request in range(5):
        assert ask(Client(), f"{name}@commune.example").status_code == 302
    answer = ask(Client(), f"{name.upper()}@commune.example")
    assert answer.status_code == 200
    assert "Attendez cinq minutes" in answer.content.decode()
    assert letters() == [(name, "login_code")] * 5


def test_another_address_can_be_given_while_a_code_is_awaited(client, letters):
    ask(client, "fautif@commune.example")
    assert client.get(SIGN_IN).status_code == 200
    ask(client, "juste@commune.example")
    assert letters()[-1] == ("juste", "login_code")


def test_the_way_on_is_kept_to_the_end(client, last_code):
    page = client.get(SIGN_IN, {"next": "/fr/dossiers/x/"}).content.decode()
    assert '<input type="hidden" name="next" value="/fr/dossiers/x/">' in page
    to_code = ask(client, next="/fr/dossiers/x/")
    assert to_code.url == "/fr/compte/code/?next=%2Ffr%2Fdossiers%2Fx%2F"
    assert 'value="/fr/dossiers/x/"' in client.get(to_code.url).content.decode()
    assert enter(client, last_code(), next="/fr/dossiers/x/").url == "/fr/dossiers/x/"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"],
)
def test_the_way_on_leads_nowhere_else(client, last_code, elsewhere):
    ask(client, next=elsewhere)
    assert enter(client, last_code(), next=elsewhere).url == SPACE


def test_the_session_gets_another_key_at_sign_in(client, last_code):
    ask(client)
    before = client.session.session_key
    enter(client, last_code())
    assert client.session.session_key not in (None, before)
    assert Client(headers={"cookie": f"sessionid={before}"}).get(SPACE).status_code == 302


def test_one_leaves_by_post_only(client, person):
    client.force_login(person("connu"))
    page = client.get("/fr/compte/sortie/")
    assert (page.status_code, signed_in(client)) == (200, True)
    assert client.post("/fr/compte/sortie/").url == "/fr/"
    assert not signed_in(client)


def test_the_language_in_use_is_remembered(client, person, last_code):
    someone = person("connu", language="fr")
    ask(client, someone.email, path="/ar/compte/")
    someone.refresh_from_db()
    assert someone.language == "fr"
    enter(client, last_code(), path="/ar/compte/code/")
    someone.refresh_from_db()
    assert someone.language == "ar"
    assert OutboxMessage.objects.get().languages == "ar"


def test_a_new_person_is_written_to_in_the_language_they_came_in(client):
    ask(client, path="/ar/compte/")
    assert User.objects.get().language == "ar"


@pytest.mark.parametrize("name", ["account_login", "account_inactive"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_pages_stand_in_both_languages(client, name, language):
    path = reverse(name).replace("/fr/", f"/{language}/")
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Language"]) == (200, language)


def from_place(number):
    return Client(REMOTE_ADDR=f"192.0.2.{number}")


def test_strangers_who_ask_in_someones_name_do_not_lock_them_out(client, person, last_code):
    someone = person("connu")
    ask(client, someone.email)
    enter(client, last_code())
    client.post("/fr/compte/sortie/")
    answers = [ask(from_place(n // 5), someone.email).status_code for n in range(30)]
    assert (answers.count(302), answers.count(200)) == (29, 1)
    assert ask(from_place(99), someone.email).status_code == 200
    assert ask(client, someone.email).url == CODE
    assert enter(client, last_code()).status_code == 302


def test_one_stranger_leaves_the_address_to_its_owner_elsewhere(person):
    someone = person("connu")
    stranger = from_place(1)
    assert [ask(stranger, someone.email).status_code for _n in range(6)] == [302] * 5 + [200]
    assert ask(from_place(2), someone.email).status_code == 302


def test_a_browser_is_known_for_its_own_address_and_sign_in_pages_alone(client, person, last_code):
    someone = person("connu")
    ask(client, someone.email)
    answer = enter(client, last_code())
    cookie = answer.cookies["known_browser_fr"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == ("/fr/compte/", True, "Lax")
    assert answer.cookies["known_browser_ar"]["path"] == "/ar/compte/"
    assert someone.email not in cookie.value
    factory = RequestFactory()
    factory.cookies["known_browser_fr"] = cookie.value
    request = factory.get(SIGN_IN)
    assert mark_of(request, someone.email) != ""
    assert mark_of(request, "x@y.example") == ""
    for forged in (cookie.value[:-2], "x", "", "null"):
        factory.cookies["known_browser_fr"] = forged
        assert mark_of(factory.get(SIGN_IN), someone.email) == ""


def test_a_letter_with_a_code_is_marked_secret_for_as_long_as_the_code_stands(client):
    ask(client)
    message = OutboxMessage.objects.get()
    assert (message.secret_until - message.created_at).total_seconds() == pytest.approx(900, abs=5)
