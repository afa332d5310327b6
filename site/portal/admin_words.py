"""The words of Wagtail's scripts: its own catalogue, and before it what that one lacks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.localization import get_localized_response

from portal.settings.env import ROOT

UPSTREAM = str(ROOT / "locale" / "upstream")


class AdminWords(JavaScriptCatalog):
    """Django's view reads packages only, and no LOCALE_PATHS."""

    def get_paths(self, packages: list[str]) -> list[str]:
        return [UPSTREAM, *super().get_paths(packages)]


_catalogue = AdminWords.as_view(packages=["wagtail.admin"])


def admin_words(request: HttpRequest) -> HttpResponse:
    """Answer in the language that the person chose for the admin."""
    answer: Any = get_localized_response(_catalogue, request)
    return answer
