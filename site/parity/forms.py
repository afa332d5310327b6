"""What an editor chooses on the screens of the two languages."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parity.labels import AGES, FILTERED_STATES, LANGUAGES, kind_labels
from parity.models import DigestChoice
from parity.selectors import Wish


class CockpitFilters(forms.Form):
    """GET parameters; an unknown value shows all, and says so."""

    kind = forms.ChoiceField(label=_("Kind"), required=False)
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[("", _("Both languages")), *LANGUAGES.items()]
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All that lacks")), *FILTERED_STATES.items()],
    )
    days = forms.TypedChoiceField(
        label=_("Age"),
        required=False,
        coerce=int,
        empty_value="",
        choices=[("", _("Any age")), *AGES.items()],
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [("", _("All kinds")), *kind_labels().items()]  # type: ignore[attr-defined]

    def wish(self) -> Wish:
        """Return what is asked for, without the values that are not in the lists."""
        self.is_valid()
        return Wish(**{name: value for name, value in self.cleaned_data.items() if value})


class PublishForm(forms.Form):
    """Now, or at an hour of Morocco's time."""

    NOW, LATER = "now", "later"
    when = forms.ChoiceField(
        label=_("When"),
        choices=[(NOW, _("Right away")), (LATER, _("At the hour below"))],
        widget=forms.RadioSelect,
        initial=NOW,
    )
    go_live_at = forms.DateTimeField(
        label=_("Date and hour (Morocco time)"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("when") == self.NOW:
            return cleaned | {"go_live_at": None}
        at = cleaned.get("go_live_at")
        if at is None and "go_live_at" not in self.errors:
            self.add_error("go_live_at", _("Give the date and the hour."))
        elif at is not None and at <= timezone.now():
            self.add_error("go_live_at", _("This hour has passed: choose a later one, or now."))
        return cleaned


class DigestForm(forms.ModelForm[DigestChoice]):
    """How often a person wants the digest, in the account of the admin."""

    class Meta:
        model = DigestChoice
        fields = ("frequency",)

    def __init__(self, *args: Any, instance: Any, **options: Any) -> None:
        choice = DigestChoice.objects.filter(user=instance).first() or DigestChoice(user=instance)
        super().__init__(*args, **options | {"instance": choice})
