"""How a call is laid out in the editor: each text in French and, beside it, in Arabic."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput

from .blocks.pair import ARABIC, FRENCH


def row(name: str, widget: type[forms.Widget] | None = forms.TextInput) -> Panel:
    """Return one text in both languages; without a widget, rich text."""
    panels = []
    for code, attrs in (("fr", FRENCH), ("ar", ARABIC)):
        options: dict[str, Any] = {"attrs": attrs} if widget is None else {"widget": widget(attrs)}
        panels.append(FieldPanel(f"{name}_{code}", **options))
    return FieldRowPanel(panels)


CALL = [
    row("title"),
    row("summary", AdminAutoHeightTextInput),
    FieldPanel("slug"),
    FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")], heading=_("Window")),
    row("presentation", None),
    row("expected_duration"),
]
AROUND = [
    InlinePanel(
        "documents",
        heading=_("Documents"),
        label=_("Document"),
        panels=[row("title"), FieldRowPanel([FieldPanel("file_fr"), FieldPanel("file_ar")])],
    ),
    MultiFieldPanel(
        [
            row("contact_name"),
            FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
        ],
        _("Contact"),
    ),
]
NOTICE = [
    row("notice", None),
    FieldRowPanel([FieldPanel("notice_version"), FieldPanel("retention_months")]),
]

CALL_HANDLER = TabbedInterface(
    [
        ObjectList(CALL, heading=_("Call")),
        ObjectList([FieldPanel("form")], heading=_("Form")),
        ObjectList([FieldPanel("prerequisites")], heading=_("Prerequisites")),
        ObjectList(AROUND, heading=_("Documents and contact")),
        ObjectList(NOTICE, heading=_("Personal-data notice")),
    ]
)
