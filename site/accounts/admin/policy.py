"""Spaces are for officers who may recover them; for others of the staff they do not exist."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.permission_policies.base import BasePermissionPolicy

from accounts.permissions import may_recover


class RecoverersPolicy(BasePermissionPolicy):
    """Officers look; nobody adds, changes or deletes through generic screens."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and may_recover(user)

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        people = get_user_model().objects.filter(is_active=True)
        if "view" not in actions:
            return people.none()
        own = Q(user_permissions__codename="recover_space")
        granted = Q(groups__permissions__codename="recover_space")
        return people.filter(own | granted | Q(is_superuser=True)).distinct()


class ForRecoverers:
    """A view that answers 404 to whoever may not recover spaces."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_recover(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc,no-any-return]
