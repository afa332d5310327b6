"""A secret that was handed out is read from a copy of the database, or from a log."""

import collections
import hmac
import logging
import re
import secrets
from datetime import timedelta

import pytest
from allauth.core.internal.cryptokit import compare_user_code
from django.apps import apps
from django.conf import settings as configured
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.adapter import AccountAdapter
from accounts.domain import invitations
from accounts.models import Membership, User
from accounts.services import announcing
from accounts.services.invitations import invite
from accounts.services.tokens import known_token, make_token
from label.dossiers.forms import shown_digest
from label.dossiers.models import Deposit, Dossier
from label.dossiers.selectors import form_of, typed_answers
from label.dossiers.tests.conftest import call, commune, member, now, pdf  # noqa: F401
from operations.watching.logs import JsonFormatter
from records.models import OutboxMessage
from records.services import delivery
from tests.threats.traces import traces

pytestmark = pytest.mark.django_db
EMAIL, NAME, PHONE = "nawal.tassaout@commune.example", "Tassaout-Inventée", "0612345678"
# Columns whose name sounds of a secret, and what lies there.
SECRET = re.compile(r"token|secret|password|(?<!_)code$|(?<!public_)key$|otp|seed|credential")
KEPT = {
    "password": "hashed by Django",
    "secret_digest": "a digest",
    "token_digest": "a digest",
    "session_key": "the session itself: 128 bits and more, ended on leaving",
    "secret_until": "an instant",
    # Names of things, not secrets.
    **dict.fromkeys(
        ("key", "code", "message_key", "title_key", "search_key", "name_key", "focal_point_key"),
        "a name",
    ),
    **dict.fromkeys(("translation_key", "public_key"), "a name"),
    "seed": "published with the lots",
}


def test_every_column_that_sounds_of_a_secret_is_known():
    unknown = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.BinaryField)
        and SECRET.search(field.name)
        and field.name not in KEPT
    }
    assert unknown == set()


def test_a_token_of_a_program_is_shown_once_and_kept_nowhere(commune, member, now):  # noqa: F811
    made = {"name": "Outil", "scope": "read", "days": 30, "by": member, "now": now}
    token, text = make_token(commune=commune, **made)
    assert known_token(text=text, now=now) == token
    secret = text.rpartition("_")[2] if text.count("_") == 2 else text.split("_", 2)[2]
    assert traces(secret) == traces(text) == []
    assert traces(token.public_id) != []


def test_the_token_of_an_invitation_goes_with_its_letter(
    commune,  # noqa: F811
    member,  # noqa: F811
    settings,
    monkeypatch,
):
    settings.DEMONSTRATION, sent = False, []

    def note(*, invitation, token, **rest):
        sent.append(token)
        announcing.send_invitation(invitation=invitation, token=token, **rest)

    monkeypatch.setattr("accounts.services.invitations.send_invitation", note)
    invite(commune=commune, email=EMAIL, role="director", by=member, now=timezone.now())
    (token,) = sent
    assert len(token) >= 22  # 128 bits and more
    assert traces(token) == ["records_outboxmessage.html", "records_outboxmessage.text"]
    delivery.deliver()
    assert traces(token) == []


def test_a_sign_in_code_lies_in_its_session_alone_once_its_letter_has_left(client, settings):
    settings.DEMONSTRATION = False
    client.post("/fr/compte/", {"email": EMAIL})
    code = re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()
    delivery.deliver()
    # Six digits also stand in numbers and instants: a place counts where the whole is the code.
    assert traces(f'"{code}"') == ["sessions"]
    client.post("/fr/compte/code/", {"code": code, "action": "verify"})
    assert "_auth_user_id" in client.session
    assert traces(f'"{code}"') == []


def test_codes_are_drawn_evenly_and_from_the_source_for_secrets(monkeypatch, rf):
    draw = AccountAdapter(rf.get("/")).generate_login_code
    drawn = [draw() for _ in range(3000)]
    assert {len(code) for code in drawn} == {6}
    assert len(set(drawn)) > 2950
    for place in range(6):
        found = collections.Counter(code[place] for code in drawn)
        assert len(found) == 10
        assert max(found.values()) < 400  # 300 expected; seven deviations away
    asked = []
    monkeypatch.setattr(secrets, "choice", lambda signs: asked.append(signs) or signs[0])
    draw()
    assert len(asked) == 6


def test_secrets_are_compared_in_a_time_that_tells_nothing(monkeypatch):
    compared = []

    def note(one, other):
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(secrets, "compare_digest", note)
    monkeypatch.setattr(hmac, "compare_digest", note)
    assert compare_user_code(actual="123456", expected="123456")
    assert not compare_user_code(actual="123457", expected="123456")
    assert invitations.fits("a", invitations.digest("a"))
    assert len(compared) == 3


@pytest.fixture
def lines():
    """What a server writes from now on at the level of information, as it came and as JSON."""
    written, formatter = [], JsonFormatter()
    handler = logging.Handler()
    handler.emit = lambda record: written.extend((record.getMessage(), formatter.format(record)))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield written
    root.setLevel(level)
    root.removeHandler(handler)


def answers(dossier, **typed):
    shown, data = typed_answers(dossier), {"do": "save"}
    for question in form_of(dossier).questions():
        before = shown.get(question.key)
        before = question.typed_from(None) if before is None else before
        data[f"b-{question.key}"] = shown_digest(before)
    return data | {f"q-k-{name}": value for name, value in typed.items()}


def test_an_applicants_journey_leaves_nobody_in_the_log(lines, call, commune, pdf):  # noqa: F811
    call.closes_at = timezone.now() + timedelta(days=9)
    call.opens_at = timezone.now() - timedelta(days=9)
    call.save()
    person = User.objects.create_user(EMAIL, first_name="Nawal", last_name=NAME)
    Membership.objects.create(user=person, commune=commune, role="focal_point")
    browser = Client()
    browser.post("/fr/compte/", {"email": EMAIL})
    code = re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()
    browser.post("/fr/compte/code/", {"code": "000000", "action": "verify"})
    browser.post("/fr/compte/code/", {"code": code, "action": "verify"})
    begin = reverse("dossiers:start", args=[call.slug])
    browser.get(begin)
    told = browser.post(begin, {"commune": "Exemple", "role": "focal_point"})
    assert told.status_code == 302, re.findall(r"error[^<]*<[^<]*", told.content.decode())
    dossier = Dossier.objects.get()
    step = reverse("dossiers:step", args=[dossier.public_id, 1])
    browser.post(step, answers(dossier, name=f"{NAME} {PHONE}", site="no"))
    step = reverse("dossiers:step", args=[dossier.public_id, 2])
    paper = {"q-k-proof": [pdf(f"{NAME}.pdf")]}
    browser.post(step, answers(dossier, agreed="yes") | paper)
    page = browser.get(reverse("dossiers:review", args=[dossier.public_id])).content.decode()
    fields = dict(re.findall(r'type="hidden" name="(key|fingerprint)" value="([^"]+)"', page))
    browser.post(reverse("dossiers:submit", args=[dossier.public_id]), fields)
    assert Deposit.objects.count() == 1
    browser.get(reverse("dossiers:receipt", args=[dossier.public_id]))
    session = browser.cookies[configured.SESSION_COOKIE_NAME].value
    browser.get(f"/fr/nulle-part/?email={EMAIL}&name={NAME}")
    delivery.deliver()
    browser.post(reverse("account_logout"))
    for word in (EMAIL, "Nawal", NAME, PHONE, code, session):
        assert [line for line in lines if word in line] == [], word
    logging.getLogger("portal").info("heard")
    assert "heard" in lines
