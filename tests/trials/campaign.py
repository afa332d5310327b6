"""A call that is open, communes with a space, a signed-in person in each, and their drafts."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import transaction
from django.utils import timezone

from accounts.models import Membership, User
from label.calls.domain.form import Form, digest
from label.calls.models import Call, FormVersion
from label.dossiers.models import Dossier
from label.dossiers.services.start import start_dossier
from territory.models import Commune

from .form import SHORT

CLOSES_IN = timedelta(days=2)


@dataclass(frozen=True)
class Place:
    """One commune's draft and the session of someone who fills it."""

    dossier: Dossier
    user: User
    session: str


@dataclass(frozen=True)
class Campaign:
    """A call, its form and its drafts."""

    call: Call
    form: Form
    places: list[Place]


@transaction.atomic
def seed(
    count: int,
    *,
    people: int = 1,
    schema: dict[str, Any] | None = None,
    closes_at: datetime | None = None,
) -> Campaign:
    """Open a call and start a draft in so many communes, with so many people in each.

    The communes are new to the portal: 1,503 in all. The places come commune by commune.
    """
    now = timezone.now()
    call = open_call(schema or SHORT, closes_at or now + CLOSES_IN)
    communes = list(Commune.objects.filter(memberships=None).order_by("code")[:count])
    if len(communes) < count:
        raise ValueError(f"Only {len(communes)} communes have no space yet.")
    places = []
    for number, commune in enumerate(communes):
        members = [member_of(commune, f"essai-{number}-{place}") for place in range(people)]
        dossier = start_dossier(call=call, commune=commune, user=members[0], language="fr", now=now)
        places += [Place(dossier, user, session_of(user)) for user in members]
    return Campaign(call, Form.from_schema(call.published_version.schema), places)


def open_call(schema: dict[str, Any], closes_at: datetime) -> Call:
    """Publish a call whose form is `schema`."""
    now = timezone.now()
    call = Call.objects.create(
        slug=f"essai-{secrets.token_hex(4)}",
        title_fr="Appel d'essai",
        title_ar="طلب على سبيل التجربة",
        opens_at=now - timedelta(days=1),
        closes_at=closes_at,
        notice_version="1",
    )
    call.published_version = FormVersion.objects.create(
        call=call, number=1, schema=schema, digest=digest(schema), published_at=now
    )
    call.save()
    return call


def member_of(commune: Commune, name: str) -> User:
    """Return a new person of the commune's space."""
    user = User.objects.create_user(email=f"{name}-{secrets.token_hex(3)}@commune.example")
    Membership.objects.create(user=user, commune=commune, role="focal_point")
    return user


def session_of(user: User) -> str:
    """Sign a person in and return the session's key, as the cookie holds it."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return str(session.session_key)
