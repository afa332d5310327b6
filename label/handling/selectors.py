"""Reads of the handling of dossiers."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet

from label.dossiers.domain.workflow import ADHESION_VOTED, DRAFT, NOTIFIED
from label.dossiers.models import Dossier

from .models import FlagKind, SavedView

# Nothing of these waits for the team.
AT_REST = (DRAFT, NOTIFIED, ADHESION_VOTED)


def officers() -> QuerySet[Any]:
    """Return those who instruct dossiers, by name."""
    people = get_user_model().objects.filter(is_active=True)
    granted = Q(groups__permissions__codename="instruct_dossier")
    granted |= Q(user_permissions__codename="instruct_dossier") | Q(is_superuser=True)
    return people.filter(granted).distinct().order_by("last_name", "first_name", "email")


def kinds_in_use() -> QuerySet[FlagKind]:
    """Return the kinds of flags that are offered."""
    return FlagKind.objects.filter(is_retired=False)


def views_for(user: Any) -> QuerySet[SavedView]:
    """Return one's own views and those that others share."""
    return SavedView.objects.filter(Q(owner=user) | Q(is_shared=True)).select_related("owner")


def waiting_dossiers(user: Any) -> QuerySet[Dossier]:
    """Return the dossiers assigned to a person that wait for the team, the last assigned first."""
    return (
        Dossier.objects.filter(assignments__officer=user)
        .exclude(state__in=AT_REST)
        .select_related("commune")
        .order_by("-assignments__assigned_at")
    )
