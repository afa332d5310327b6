"""Who may do what in a commune's space."""

from typing import Any

from .models import Membership, User


def is_staff_person(user: User) -> bool:
    """Say whether someone works in the admin: they sign in with a password, never a code."""
    return (
        user.is_superuser or user.is_staff or user.groups.exists() or user.user_permissions.exists()
    )


def speaks_for(user: Any, commune_id: int) -> bool:
    """Say whether a person is a member of a commune's space. All members may do the same."""
    if not user.is_authenticated:
        return False
    return Membership.objects.filter(user=user, commune_id=commune_id).exists()


def may_recover(user: Any) -> bool:
    """Say whether a person may see all spaces and give one to another holder."""
    return bool(user.is_active and user.has_perm("accounts.recover_space"))


def may_reset_factor(user: Any, colleague: User) -> bool:
    """Say whether a person may take off another's second factors: never their own that way."""
    return bool(
        user.is_active
        and user.has_perm("accounts.change_user")
        and user.pk != colleague.pk
        and is_staff_person(colleague)
        and (user.is_superuser or not colleague.is_superuser)
    )
