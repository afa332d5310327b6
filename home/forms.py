"""The filters of the news index: everything unknown is ignored, never an error."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Topic

KINDS = [("article", _("Articles")), ("communique", _("Communiqués"))]


class NewsFilter(forms.Form):
    """Year, kind and topic, all optional, sent by GET."""

    year = forms.TypedChoiceField(label=_("Year"), required=False, coerce=int, empty_value=None)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, data: Any, *, years: list[int]) -> None:
        super().__init__(data)
        topics = [(topic.slug, str(topic)) for topic in Topic.objects.all()]
        self._offer("year", [(year, str(year)) for year in years])
        self._offer("kind", KINDS)
        self._offer("topic", topics)

    def _offer(self, name: str, choices: list[Any]) -> None:
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
    def query(self) -> str:
        """The choices as they go into the addresses of the other pages."""
        from urllib.parse import urlencode

        return urlencode(self.choices)
