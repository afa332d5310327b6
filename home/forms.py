"""The filters of the news index: everything unknown is ignored, never an error."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from publishing.bilingual import pick

from .selectors import Facet

KINDS = {"article": _("Articles"), "communique": _("Communiqués")}


class NewsFilter(forms.Form):
    """Year, kind and topic, all optional, sent by GET."""

    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, data: Any, *, facets: list[Facet]) -> None:
        super().__init__(data)
        self.facets = facets
        years = sorted({facet.year for facet in facets}, reverse=True)
        kinds = {facet.kind for facet in facets}
        topics = {facet.topic: pick(facet, "topic") for facet in facets if facet.topic}
        self._offer("year", [(year, str(year)) for year in years])
        self._offer("kind", [(kind, name) for kind, name in KINDS.items() if kind in kinds])
        self._offer("topic", sorted(topics.items(), key=lambda choice: choice[1]))

    def _offer(self, name: str, choices: Iterable[Any]) -> None:
        self.fields[name].choices = [("", _("All")), *choices]  # type: ignore[attr-defined]

    @property
    def choices(self) -> dict[str, Any]:
        """The valid choices, as arguments of `news_of`."""
        self.is_valid()
        chosen = {name: self.cleaned_data.get(name) for name in self.fields}
        return {name: value for name, value in chosen.items() if value}

    @property
    def is_narrowed(self) -> bool:
        """True where at least one filter is set."""
        return bool(self.choices)

    @property
    def count(self) -> int:
        """How many news fit, known from the facets."""
        chosen = self.choices.items()
        fitting = (f for f in self.facets if all(getattr(f, name) == v for name, v in chosen))
        return sum(facet.count for facet in fitting)
