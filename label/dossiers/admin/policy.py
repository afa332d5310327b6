"""What the admin lets people do with dossiers: read them. Everything else is a service's act."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.permission_policies.base import BasePermissionPolicy

from label.dossiers.permissions import may_instruct


class ReadOnlyPolicy(BasePermissionPolicy):
    """Officers read; nobody adds, changes or deletes through generic screens."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and may_instruct(user)

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        people = get_user_model().objects.filter(is_active=True)
        if "view" not in actions:
            return people.none()
        granted = Q(groups__permissions__codename="view_dossier") | Q(is_superuser=True)
        return people.filter(granted).distinct()
