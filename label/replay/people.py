"""Invented officers and members: they act, and cannot enter the administration."""

from dataclasses import dataclass

from django.contrib.auth.models import Permission

from accounts.models import User
from accounts.services.people import open_account

READERS = 5


@dataclass(frozen=True)
class People:
    """Who instructs, who decides, who reads."""

    officer: User
    committee: User
    readers: list[User]


def staff() -> People:
    """Return the officers of the replay, made if they are not there."""
    return People(
        officer=_person("instruction", "view_dossier", "instruct_dossier"),
        committee=_person("comite", "view_dossier", "decide_dossier"),
        readers=[
            _person(f"lecture-{n}", "view_dossier", "change_reading") for n in range(1, READERS + 1)
        ],
    )


def member_address(code: str) -> str:
    """Return the address of a commune's invented focal point."""
    return f"point.focal@{code.replace('.', '-')}.campagne.example"


def _person(name: str, *codenames: str) -> User:
    person = open_account(email=f"{name}@equipe.campagne.example", language="fr")
    wanted = Permission.objects.filter(
        content_type__app_label__in=("dossiers", "reviews"), codename__in=codenames
    )
    person.user_permissions.set(wanted)
    return User.objects.get(pk=person.pk)
