from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from publishing.models import BasePage


class ConventionIndexPage(BasePage):
    """The registry of conventions in one language: filters, a list, a timeline."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["conventions.ConventionPage"]

    class Meta:
        verbose_name = _("registry of conventions")
        verbose_name_plural = _("registries of conventions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from conventions.views.registry import listed

        return super().get_context(request, *args, **kwargs) | listed(request, self)
