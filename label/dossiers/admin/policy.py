"""What the admin lets people do with dossiers: read them. Everything else is a service's act."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.permission_policies.base import BasePermissionPolicy

from label.dossiers.permissions import may_act, may_instruct


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


class InstructorsPolicy(BasePermissionPolicy):
    """For what officers write and readers of dossiers look at; nobody deletes it."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action in ("add", "change"):
            return may_act(user)
        return action == "view" and may_instruct(user)

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        wanted = "view_dossier" if "view" in actions else "instruct_dossier"
        granted = Q(groups__permissions__codename=wanted) | Q(is_superuser=True)
        return get_user_model().objects.filter(granted, is_active=True).distinct()


class ForReaders:
    """A view that answers 404 to whoever does not read dossiers, be there one or not."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_instruct(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc,no-any-return]
