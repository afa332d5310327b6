"""Checking a certificate: what one types instead of following its code."""

from django import forms
from django.utils.translation import gettext_lazy as _

from formations.domain.people import LONGEST
from formations.models import Certificate
from records import proofs


def proof_address(certificate: Certificate, language: str) -> str:
    """Return the absolute address that the code on a certificate leads to."""
    return proofs.proof_address(
        "registrations:verify",
        reference=certificate.reference,
        digest=certificate.digest,
        language=language,
    )


class ProofForm(proofs.ProofForm):
    """What stands on a certificate."""

    where = _("As it stands on the certificate.")


class NameForm(forms.Form):
    """The name that stands on the paper."""

    name = forms.CharField(
        label=_("Name on the certificate"),
        help_text=_("The order of the names, capitals and accents make no difference."),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
