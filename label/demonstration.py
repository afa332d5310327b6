"""The framework as the demonstration shows it: its pages in both languages, and its rows."""

from typing import Any

from label.content.ar import faq as ar_faq
from label.content.ar import pages as ar_pages
from label.content.fr import faq as fr_faq
from label.content.fr import pages as fr_pages
from label.demonstration_rows import load_rows
from label.models import (
    FaqPage,
    GovernancePage,
    LabelIndexPage,
    PrinciplesPage,
    ProcessPage,
    ProgressPage,
    ToolsIndexPage,
)
from publishing.planting import PageType, Pair, plant

SECTIONS: list[tuple[PageType, str, dict[str, Any], dict[str, Any]]] = [
    (PrinciplesPage, "principes", fr_pages.PRINCIPLES, ar_pages.PRINCIPLES),
    (ProcessPage, "processus", fr_pages.PROCESS, ar_pages.PROCESS),
    (GovernancePage, "gouvernance", fr_pages.GOVERNANCE, ar_pages.GOVERNANCE),
    (ProgressPage, "avancement", fr_pages.PROGRESS, ar_pages.PROGRESS),
    (ToolsIndexPage, "outils", fr_pages.TOOLS, ar_pages.TOOLS),
    (FaqPage, "questions-frequentes", fr_faq.FAQ, ar_faq.FAQ),
]


def load(home: Pair) -> None:
    """Plant the label's section under both home pages, and the rows it shows."""
    load_rows()
    shown = {"show_in_menus": True}
    index = plant(home, LabelIndexPage, "label", fr=fr_pages.LABEL, ar=ar_pages.LABEL, shared=shown)
    for model, slug, fr, ar in SECTIONS:
        plant(index, model, slug, fr=fr, ar=ar, shared=shown)
