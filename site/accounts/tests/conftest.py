import re
from datetime import UTC, datetime

import pytest

from accounts.models import Membership, User
from accounts.selectors import space_history
from accounts.services import announcing
from records.models import OutboxMessage
from territory.models import Commune, Province, Region

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def commune(db):
    region = Region.objects.create(code="R1", name_fr="Drâa-Tafilalet", name_ar="درعة-تافيلالت")
    province = Province.objects.create(
        code="P1", name_fr="Zagora", name_ar="زاكورة", region=region, kind="province"
    )
    return Commune.objects.create(
        code="08.999.01.1", name_fr="Exemple", name_ar="مثال", province=province, milieu="rural"
    )


@pytest.fixture
def person(db):
    """Return someone by the part of their address before the @, made when first named."""

    def person(name, **fields):
        email = f"{name}@commune.example"
        return User.objects.filter(email=email).first() or User.objects.create_user(email, **fields)

    return person


@pytest.fixture
def letters(db):
    """Return the letters that wait, as pairs of address and template's name."""

    def letters():
        return [
            (message.to.partition("@")[0], message.template.rpartition("/")[2])
            for message in OutboxMessage.objects.order_by("id")
        ]

    return letters


@pytest.fixture
def last_code(db):
    """Return the code in the last letter."""

    def last_code():
        return re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()

    return last_code


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def tokens(monkeypatch):
    """Return the tokens that left in letters, by address."""
    sent = {}

    def note(*, invitation, token, **rest):
        sent[invitation.email.partition("@")[0]] = token
        send(invitation=invitation, token=token, **rest)

    send = announcing.send_invitation
    for room in ("invitations", "members", "recovery"):
        monkeypatch.setattr(f"accounts.services.{room}.send_invitation", note)
    return sent


@pytest.fixture
def member(commune, person):
    """Return someone's place in the commune, made when first named."""

    def member(name, role="director"):
        place, _made = Membership.objects.get_or_create(
            user=person(name), commune=commune, defaults={"role": role}
        )
        return place

    return member


@pytest.fixture
def acts(commune):
    """Return the verbs in the journal of the commune's space."""
    return lambda: [entry.verb for entry in space_history(commune)]
