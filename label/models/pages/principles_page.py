from typing import Any, ClassVar

from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from label import selectors
from label.models.pages.framework_page import FrameworkPage


class PrinciplesPage(RoutablePageMixin, FrameworkPage):
    """The principles in force, and those of earlier editions at their own address."""

    parent_page_types: ClassVar = ["label.LabelIndexPage"]
    subpage_types: ClassVar = []
    max_count_per_parent = 1
    template = "label/principles_page.html"

    class Meta:
        verbose_name = _("principles")

    @path("edition/<slug:code>/")
    def edition(self, request: HttpRequest, code: str) -> TemplateResponse:
        """Show one edition, in force or not."""
        context = self.get_context(request, code=code)
        if context["edition"] is None:
            raise Http404
        return TemplateResponse(request, self.get_template(request), context)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        code = kwargs.get("code")
        editions = selectors.editions(timezone.localdate())
        shown = (e for e in editions if (e.version.code == code if code else e.is_current))
        return super().get_context(request, *args, **kwargs) | {
            "editions": editions,
            "edition": next(shown, None),
        }
