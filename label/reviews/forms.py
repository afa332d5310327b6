"""A reading, a conflict and an assignment as they are typed."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from publishing.bilingual import pick
from territory.forms import CommuneField
from territory.models import Province

from .models import Grid


class ReadingForm(forms.Form):
    """One mark a criterion, and a comment."""

    def __init__(self, *args: Any, grid: Grid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes = []
        for one in grid.criteria.all():
            self.codes.append(one.code)
            self.fields[one.code] = forms.TypedChoiceField(
                label=pick(one, "title"),
                help_text=pick(one, "guidance"),
                choices=[(n, f"{n}/{one.maximum}") for n in range(one.maximum + 1)],
                coerce=int,
                widget=forms.RadioSelect(),
            )
        self.fields["comment"] = forms.CharField(
            label=_("Comment"),
            required=False,
            max_length=5000,
            widget=forms.Textarea({"rows": 4, "dir": "auto"}),
        )

    @property
    def scores(self) -> dict[str, int]:
        """The marks by criterion."""
        return {code: self.cleaned_data[code] for code in self.codes}


def readers() -> Any:
    """Return who may be given dossiers to read."""
    granted = Q(groups__permissions__codename="change_reading")
    granted |= Q(user_permissions__codename="change_reading")
    return get_user_model().objects.filter(granted, is_active=True).order_by("email").distinct()


class AssignForm(forms.Form):
    """Among whom the dossiers are shared."""

    readers = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Readers"),
        queryset=get_user_model().objects.none(),
        widget=forms.CheckboxSelectMultiple(),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["readers"].queryset = readers()  # type: ignore[attr-defined]


class ConflictForm(forms.Form):
    """A commune or a province that one keeps away from."""

    commune = CommuneField(label=gettext_lazy("Commune"), required=False)
    province = forms.ModelChoiceField(
        label=gettext_lazy("Or a whole province or prefecture"),
        queryset=Province.objects.order_by("name_fr"),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if bool(given.get("commune")) == bool(given.get("province")) and not self.errors:
            raise ValidationError(_("Name a commune or a province, one of the two."))
        return given
