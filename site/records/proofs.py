"""Checking a paper in public: the address on it, and what one types instead of following it."""

import unicodedata
from typing import Any

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from .references import normalise

# How much of a digest one must know to have a paper confirmed: 64 bits.
DIGEST_START = 16
LATIN = {"dir": "ltr", "autocomplete": "off", "spellcheck": "false", "class": "code"}


def proof_address(view: str, *, reference: str, digest: str, language: str) -> str:
    """Return the absolute address, of the view of this name, that the code on a paper leads to."""
    with override(language):
        page = reverse(view)
    base = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    return f"{base}{page}?reference={reference}&digest={digest[:DIGEST_START]}"


class ProofForm(forms.Form):
    """A reference and the start of a digest, however they were typed."""

    # Where the reference stands, for the kind of paper that is checked.
    where: Any

    reference = forms.CharField(
        label=_("Reference"), max_length=60, widget=forms.TextInput(attrs=LATIN)
    )
    digest = forms.CharField(
        label=_("Start of the digest (SHA-256)"),
        help_text=_("The first 16 signs, or all of it. Spaces make no difference."),
        max_length=200,
        widget=forms.TextInput(attrs=LATIN),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reference"].help_text = self.where

    def clean_reference(self) -> str:
        return normalise(self.cleaned_data["reference"])

    def clean_digest(self) -> str:
        text = unicodedata.normalize("NFKC", self.cleaned_data["digest"]).lower()
        start = "".join(sign for sign in text if sign.isalnum())
        if len(start) < DIGEST_START:
            raise forms.ValidationError(_("Write at least the first 16 signs of the digest."))
        return start
