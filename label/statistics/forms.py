"""What is typed when something is published or withdrawn."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ResultsForm(forms.Form):
    """Whether the reserve is named: only where the decision says so."""

    with_reserve = forms.BooleanField(
        label=_("Name the communes on the reserve list too"), required=False
    )


class WithdrawForm(forms.Form):
    """Why a publication is taken back."""

    reason = forms.CharField(
        label=_("Reason of the withdrawal"), max_length=1000, widget=forms.Textarea({"rows": 3})
    )
