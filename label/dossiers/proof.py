"""Checking a receipt: the address on it, and what one types instead of following it."""

import unicodedata

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from records.references import normalise

from .models import Deposit
from .selectors import DIGEST_START

LATIN = {"dir": "ltr", "autocomplete": "off", "spellcheck": "false", "class": "code"}


def proof_address(deposit: Deposit, language: str) -> str:
    """Return the absolute address that the code on a receipt leads to."""
    with override(language):
        page = reverse("verify")
    base = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    start = deposit.digest[:DIGEST_START]
    return f"{base}{page}?reference={deposit.dossier.reference}&digest={start}"


class ProofForm(forms.Form):
    """A reference and the start of a digest, however they were typed."""

    reference = forms.CharField(
        label=_("Reference"),
        help_text=_("As it stands on the receipt."),
        max_length=60,
        widget=forms.TextInput(attrs=LATIN),
    )
    digest = forms.CharField(
        label=_("Start of the digest (SHA-256)"),
        help_text=_("The first 16 signs, or all of it. Spaces make no difference."),
        max_length=200,
        widget=forms.TextInput(attrs=LATIN),
    )

    def clean_reference(self) -> str:
        return normalise(self.cleaned_data["reference"])

    def clean_digest(self) -> str:
        text = unicodedata.normalize("NFKC", self.cleaned_data["digest"]).lower()
        start = "".join(sign for sign in text if sign.isalnum())
        if len(start) < DIGEST_START:
            raise forms.ValidationError(_("Write at least the first 16 signs of the digest."))
        return start
