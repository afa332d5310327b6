"""The glossary in the side panels of every editor."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Page

from parity.permissions import may_see
from parity.words import Words, words_of
from publishing.twofold import SHELVES


class WordsSidePanel(BaseSidePanel):
    """Terms that stand in the text with their rendering, and words to avoid with their place."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle the glossary")
        icon_name = "list-ul"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"count": len(self.panel.words.remarks)}

    name = "words"
    title = _("Glossary")
    template_name = "parity/words.html"
    order = 360

    @cached_property
    def words(self) -> Words:
        """What the glossary says, read once for the counter and the panel."""
        return words_of(self.object)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {**super().get_context_data(parent_context), "words": self.words}


def concerns(thing: Any, user: Any) -> bool:
    """Say whether a thing has words that the glossary knows, and a person reads them."""
    if not getattr(thing, "pk", None) or not may_see(user):
        return False
    return isinstance(thing, Page) or any(
        type(thing) in shelf.models[:1] for shelf in SHELVES.values()
    )
