"""Who may do what with registrations."""

from typing import Any

from accounts.permissions import speaks_for

from .models import Registration


def may_manage(user: Any) -> bool:
    """Say whether a person works with registrations on the officers' side."""
    return bool(user.is_active and user.has_perm("formations.manage_registrations"))


def may_read(user: Any, registration: Registration) -> bool:
    """Say whether a person may see a registration: members of its commune, and officers."""
    return may_manage(user) or speaks_for(user, registration.commune_id)
