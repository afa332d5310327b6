"""The interface's phrases in both languages, and where each is said. For those who translate."""

from dataclasses import dataclass
from pathlib import Path

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from parity.permissions import may_see
from portal.catalogues.compiling import by_language
from portal.catalogues.rooms import ROOMS, sources
from portal.settings.env import ROOT
from portal.twofold import phrases
from publishing.twofold import Text

A_PAGE = 30
PLACES = 5
LACKING = [("", _("All phrases")), ("fr", _("Lacking in French")), ("ar", _("Lacking in Arabic"))]


class WordsFilters(forms.Form):
    """What the list is narrowed by; an unknown value shows all."""

    room = forms.ChoiceField(
        label=_("Part of the portal"),
        required=False,
        choices=[("", _("All parts")), *((room, room) for room in sorted(ROOMS))],
    )
    lacking = forms.ChoiceField(label=_("State"), required=False, choices=LACKING)
    q = forms.CharField(label=_("Word"), required=False, max_length=100)


@dataclass(frozen=True)
class Phrase:
    """A phrase of a room."""

    room: str
    text: Text

    def lacks(self, language: str) -> bool:
        """Say whether a language does not say it, or only doubtfully."""
        return not self.text.say(language) or language in self.text.doubtful

    def holds(self, word: str) -> bool:
        """Say whether a word stands in it, in any of the three languages."""
        spoken = (str(self.text.label), self.text.fr, self.text.ar)
        return any(word.casefold() in one.casefold() for one in spoken)

    @property
    def places(self) -> list[str]:
        """The first files and lines that say it."""
        # What follows a placeholder is written otherwise in a template.
        start = str(self.text.label).partition("%(")[0].partition("\n")[0].strip()
        return said_at(start, sources().get(self.room, [])) if start else []


def said_at(start: str, paths: list[Path]) -> list[str]:
    """Return where a phrase begins, as `path:line`."""
    found: list[str] = []
    for path in paths:
        for number, line in enumerate((ROOT / path).read_text().splitlines(), start=1):
            if start in line:
                found.append(f"{path}:{number}")
            if len(found) == PLACES:
                return found
    return found


def all_phrases() -> list[Phrase]:
    """Return the phrases of every room of ours."""
    languages = by_language()
    return [
        Phrase(room, text)
        for room in sorted(ROOMS)
        for text in phrases({code: rooms[room] for code, rooms in languages.items()})
    ]


@require_admin_access
@require_safe
def interface_words(request: HttpRequest) -> HttpResponse:
    """Show the phrases, narrowed by room, state and word."""
    if not may_see(request.user):
        raise Http404
    form = WordsFilters(request.GET)
    form.is_valid()
    wish = form.cleaned_data
    found = [
        phrase
        for phrase in all_phrases()
        if wish.get("room", "") in ("", phrase.room)
        and (not wish.get("lacking") or phrase.lacks(wish["lacking"]))
        and (not wish.get("q") or phrase.holds(wish["q"]))
    ]
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "portal/interface_words.html", {"form": form, "page_obj": page})
