"""Who may do what in a commune's space."""

from typing import Any

from .models import Membership, User


def is_staff_person(user: User) -> bool:
    """Say whether someone works in the admin: they sign in with a password, never a code."""
    return user.is_superuser or user.is_staff or user.groups.exists()


def speaks_for(user: Any, commune_id: int) -> bool:
    """Say whether a person is a member of a commune's space."""
    if not user.is_authenticated:
        return False
    return Membership.objects.filter(user=user, commune_id=commune_id).exists()
