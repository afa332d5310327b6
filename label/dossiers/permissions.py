"""Who may see and change a dossier."""

from typing import Any

from accounts.permissions import speaks_for

from .models import Dossier


def may_open(user: Any, dossier: Dossier) -> bool:
    """Say whether a person may read and fill a dossier on the commune's side."""
    return speaks_for(user, dossier.commune_id)


def may_extend(user: Any) -> bool:
    """Say whether a person may give more time, to a call or to one commune."""
    return bool(user.is_active and user.has_perm("dossiers.add_extension"))


def may_instruct(user: Any) -> bool:
    """Say whether a person may read dossiers on the officers' side."""
    return bool(user.is_active and user.has_perm("dossiers.view_dossier"))
