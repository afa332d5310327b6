"""The staff accounts of the demonstration: one a role, with one password drawn at random."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from portal.roles import ADMINISTRATION, COMMITTEE, COMMUNICATION, INSTRUCTION, READERS, WRITING
from portal.settings.env import VAR


@dataclass(frozen=True)
class Person:
    """Who signs in, and what for."""

    email: str
    group: str
    first_name: str


STAFF = (
    Person("communication@lcc.example", COMMUNICATION, "Communication"),
    Person("redaction@lcc.example", WRITING, "Rédaction"),
    Person("instruction@lcc.example", INSTRUCTION, "Instruction"),
    Person("lecture@lcc.example", READERS, "Lecture"),
    Person("comite@lcc.example", COMMITTEE, "Comité"),
    Person("administration@lcc.example", ADMINISTRATION, "Administration"),
)


def password_path() -> Path:
    """Return the file that keeps the demonstration's staff password."""
    return VAR / "staff-password"


def ensure_password() -> str:
    """Return the password kept in var/, drawn at the first call; only its owner can read it."""
    path = password_path()
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(12) + "\n")
    return path.read_text().strip()


def ensure_staff() -> None:
    """Make the missing accounts; draw a new password for all when its file has gone.

    It is one password, and hashed once: hashing takes its time on purpose.
    """
    drawn_now = not password_path().exists()
    password = ensure_password()
    users = get_user_model()._default_manager
    hashed = ""
    for person in STAFF:
        user, is_new = users.get_or_create(
            email=person.email, defaults={"first_name": person.first_name, "is_staff": True}
        )
        if is_new or drawn_now:
            user.password = hashed = hashed or make_password(password)
            user.save(update_fields=["password"])
        user.groups.add(Group.objects.get(name=person.group))
