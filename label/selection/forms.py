"""What is typed of sittings, decisions, lots and votes."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from .domain.council import FOLLOWS, VOTED_AGAINST, VOTED_FOR, CouncilSession, sessions_from
from .labels import VOTE_STATES, session_words
from .models.batch import OUTCOME_CHOICES

FRENCH = {"dir": "ltr", "lang": "fr"}
ARABIC = {"dir": "rtl", "lang": "ar"}


class BatchForm(forms.Form):
    """A sitting of the committee."""

    sat_on = forms.DateField(label=gettext_lazy("Date of the sitting"), widget=AdminDateInput())
    place_fr = forms.CharField(
        label=gettext_lazy("Place, in French"), max_length=120, widget=forms.TextInput(FRENCH)
    )
    place_ar = forms.CharField(
        label=gettext_lazy("Place, in Arabic"), max_length=120, widget=forms.TextInput(ARABIC)
    )
    present_fr = forms.CharField(
        label=gettext_lazy("Present, in French"),
        max_length=4000,
        widget=forms.Textarea(FRENCH | {"rows": 3}),
        help_text=gettext_lazy("One a line, by function rather than by name."),
    )
    present_ar = forms.CharField(
        label=gettext_lazy("Present, in Arabic"),
        max_length=4000,
        widget=forms.Textarea(ARABIC | {"rows": 3}),
        help_text=gettext_lazy("One a line, by function rather than by name."),
    )


class ProposalForm(forms.Form):
    """What is proposed for one dossier; reasons one a line, in the same order in both languages."""

    outcome = forms.ChoiceField(label=gettext_lazy("Decision"), choices=OUTCOME_CHOICES)
    rank = forms.IntegerField(
        label=gettext_lazy("Rank in the reserve"), required=False, min_value=1, max_value=1503
    )
    reasons_fr = forms.CharField(
        label=gettext_lazy("Reasons, in French"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(FRENCH | {"rows": 3}),
        help_text=gettext_lazy("One a line, in the same order in both languages."),
    )
    reasons_ar = forms.CharField(
        label=gettext_lazy("Reasons, in Arabic"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(ARABIC | {"rows": 3}),
        help_text=gettext_lazy("One a line, in the same order in both languages."),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        french, arabic = (_lines(given.get(f"reasons_{code}", "")) for code in ("fr", "ar"))
        if len(french) != len(arabic):
            short = "reasons_ar" if len(arabic) < len(french) else "reasons_fr"
            self.add_error(short, _("Give each reason in both languages, one a line."))
        given["reasons"] = [{"fr": fr, "ar": ar} for fr, ar in zip(french, arabic, strict=False)]
        return given


class SizesForm(forms.Form):
    """How many communes each lot takes."""

    sizes = forms.CharField(
        label=gettext_lazy("Sizes of the lots"),
        help_text=gettext_lazy("Numbers with a space between them, such as 39 32."),
        widget=forms.TextInput({"dir": "ltr", "inputmode": "numeric"}),
        max_length=100,
    )

    def clean_sizes(self) -> list[int]:
        sizes = [int(one) for one in re.findall(r"\d+", self.cleaned_data["sizes"])]
        if not sizes or not all(0 < size <= 1503 for size in sizes):
            raise ValidationError(_("Write the size of each lot, such as 39 32."))
        return sizes


class SeedForm(forms.Form):
    """What was drawn in public."""

    seed = forms.CharField(
        label=gettext_lazy("Seed drawn in public"),
        help_text=gettext_lazy("Exactly as it was said: with it, anyone can draw the same lots."),
        max_length=200,
        widget=forms.TextInput({"dir": "auto"}),
    )


class PlaceForm(forms.Form):
    """A commune moved by hand."""

    reference = forms.CharField(
        label=gettext_lazy("Reference of the dossier"),
        max_length=40,
        widget=forms.TextInput({"dir": "ltr"}),
    )
    lot = forms.IntegerField(label=gettext_lazy("To lot"), min_value=1, max_value=99)
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
    )


class AskForm(forms.Form):
    """Before which ordinary session the councils are asked."""

    session = forms.ChoiceField(label=gettext_lazy("Ordinary session"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = session_choices()  # type: ignore[attr-defined]

    def clean_session(self) -> CouncilSession:
        return CouncilSession.from_code(self.cleaned_data["session"])


class VoteForm(forms.Form):
    """What a commune says of its council."""

    state = forms.ChoiceField(label=gettext_lazy("Where your council stands"))
    session = forms.ChoiceField(label=gettext_lazy("Ordinary session"))
    voted_on = forms.DateField(
        label=gettext_lazy("Date of the vote"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    deliberation = forms.FileField(
        label=gettext_lazy("Deliberation of the council"),
        required=False,
        help_text=gettext_lazy("PDF, JPEG or PNG, 10 MB at most."),
    )

    def __init__(self, *args: Any, standing: str, session: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = dict.fromkeys([standing, *FOLLOWS[standing]])
        self.fields["state"].choices = [(c, VOTE_STATES[c]) for c in codes]  # type: ignore[attr-defined]
        self.fields["session"].choices = session_choices(session)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("state") in (VOTED_FOR, VOTED_AGAINST) and not self.errors.get("voted_on"):
            day = given.get("voted_on")
            if day is None:
                self.add_error("voted_on", _("Give the date of the vote."))
            elif day > timezone.localdate():
                self.add_error("voted_on", _("Give a date that has come."))
        return given

    def clean_session(self) -> CouncilSession:
        return CouncilSession.from_code(self.cleaned_data["session"])


def session_choices(standing: str = "") -> list[tuple[str, str]]:
    """Return the ordinary sessions to come, and the one that stands."""
    codes = [one.code for one in sessions_from(timezone.localdate(), 4)]
    codes = [standing, *codes] if standing and standing not in codes else codes
    return [(code, session_words(code)) for code in codes]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
