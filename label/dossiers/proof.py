"""Checking a receipt: the address on it, and what one types instead of following it."""

from django.utils.translation import gettext_lazy as _

from records import proofs

from .models import Deposit


def proof_address(deposit: Deposit, language: str) -> str:
    """Return the absolute address that the code on a receipt leads to."""
    reference = deposit.dossier.reference
    return proofs.proof_address(
        "verify", reference=reference, digest=deposit.digest, language=language
    )


class ProofForm(proofs.ProofForm):
    """What stands on a receipt."""

    where = _("As it stands on the receipt.")
