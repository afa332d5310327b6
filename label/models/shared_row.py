from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import override
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin


class SharedRow(DraftStateMixin, RevisionMixin, PreviewableMixin, ClusterableModel):
    """One row for both languages: edited side by side, drafted, previewed, published once."""

    class Meta:
        abstract = True

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """Return a preview for each language."""
        return list(settings.LANGUAGES)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Return the template that shows the row alone, as its page shows it."""
        return f"label/previews/{self._meta.model_name}.html"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Render the row in the language of the mode."""
        with override(mode_name):
            return TemplateResponse(
                request,
                self.get_preview_template(request, mode_name),
                self.get_preview_context(request, mode_name),
            ).render()
