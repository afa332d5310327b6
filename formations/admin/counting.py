"""Figures by region, milieu and function, for the team."""

from typing import Any

from django.utils.translation import gettext as _

from formations.counts import counts

from .access import OfficerView


class FiguresView(OfficerView):
    """All counts, small ones included: this screen is not public."""

    template_name = "formations/admin/figures.html"
    header_icon = "doc-full"

    def get_page_title(self) -> str:
        return _("Figures of trainings")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"figures": counts()}
