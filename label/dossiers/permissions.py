"""Who may see and change a dossier."""

from typing import Any

from accounts.permissions import speaks_for

from .assistance import is_filled_by
from .domain.workflow import COMMUNE, OFFICER, Transition
from .models import Dossier


def may_open(user: Any, dossier: Dossier) -> bool:
    """Say whether a person may read, fill and send a dossier on the commune's side."""
    return speaks_for(user, dossier.commune_id)


def may_fill(user: Any, dossier: Dossier) -> bool:
    """Say whether a person may fill a dossier: its commune, and who types it from its paper."""
    return may_open(user, dossier) or is_filled_by(user, dossier)


def may_extend(user: Any) -> bool:
    """Say whether a person may give more time, to a call or to one commune."""
    return bool(user.is_active and user.has_perm("dossiers.add_extension"))


def may_instruct(user: Any) -> bool:
    """Say whether a person may read dossiers on the officers' side."""
    return bool(user.is_active and user.has_perm("dossiers.view_dossier"))


def may_act(user: Any) -> bool:
    """Say whether a person may instruct dossiers: screen, ask, rule, write letters."""
    return bool(user.is_active and user.has_perm("dossiers.instruct_dossier"))


def may_decide(user: Any) -> bool:
    """Say whether a person may record what the committee decides."""
    return bool(user.is_active and user.has_perm("dossiers.decide_dossier"))


def may_export(user: Any) -> bool:
    """Say whether a person may take dossiers out of the portal: readers of theirs may not."""
    return may_instruct(user) and (may_act(user) or may_decide(user))


def may_take(user: Any, step: Transition, dossier: Dossier) -> bool:
    """Say whether a person may take a step of the workflow."""
    if step.who == COMMUNE:
        return may_open(user, dossier)
    return may_act(user) if step.who == OFFICER else may_decide(user)
