"""The glossary in the editor's menu."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from parity.models import Term


class TermViewSet(SnippetViewSet):
    """The terms that both languages share."""

    model = Term
    icon = "list-ul"
    menu_label = _("Glossary")
    menu_name = "glossary"
    menu_order = 270
    add_to_admin_menu = True
    list_per_page = 50
    list_display: ClassVar[list[Any]] = [
        "fr",
        "ar",
        "forbidden_ar",
        "forbidden_fr",
        Column("get_sureness_display", label=_("How sure"), sort_key="sureness"),
    ]
    list_filter: ClassVar[list[str]] = ["sureness"]
    ordering: ClassVar[list[str]] = ["fr"]
