"""Words of Wagtail's screens that it takes as its process starts, in one language for all readers.

They are replaced by the same words, translated as each reader is answered; `locale/upstream`
holds what Wagtail's own catalogues lack.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.sites.views import IndexView
from wagtail_localize.views.report import TranslationsReportFilterSet
from wagtail_localize.wagtail_hooks import TranslationsReportMenuItem

COLUMNS = {"port": "Port", "site_name": "Site name", "root_page": "Root page"}
LOCALES = {"source_locale": "Source locale", "target_locale": "Target locale"}
REPORT = "Translations"
LASTING = ((True, "Permanent"), (False, "Temporary"))


def thaw() -> None:
    """Let the lists of sites, redirects and translations speak each reader's language.

    The report on translations is named as the menu is first shown: it is named anew each time.
    """
    for column in IndexView.columns:
        if column.name in COLUMNS:
            column.label = gettext_lazy(COLUMNS[column.name])
    for name, words in LOCALES.items():
        TranslationsReportFilterSet.base_filters[name].label = gettext_lazy(words)
    lasting = RedirectsReportFilterSet.base_filters["is_permanent"]
    lasting.label = gettext_lazy("Type")
    lasting.extra["choices"] = [(value, gettext_lazy(words)) for value, words in LASTING]
    lasting.extra["empty_label"] = gettext_lazy("All")
    hooks.register("construct_reports_menu", _name_translations)


def _name_translations(request: HttpRequest, items: list[Any]) -> None:
    for item in items:
        if isinstance(item, TranslationsReportMenuItem):
            item.label = gettext_lazy(REPORT)
