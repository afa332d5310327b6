import pytest
from django.urls import reverse
from django.utils.translation import override

from records.proofs import DIGEST_START, ProofForm, proof_address

DIGEST = "0123456789abcdef" * 4


class PaperForm(ProofForm):
    where = "At its foot."


def test_the_address_names_the_paper_and_begins_its_digest(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://lcc.example/"
    with override("ar"):
        page = reverse("verify")
    told = proof_address("verify", reference="LCC-2026-7K3M9-4X", digest=DIGEST, language="ar")
    assert told == f"https://lcc.example{page}?reference=LCC-2026-7K3M9-4X&digest=0123456789abcdef"


def test_the_form_says_where_the_reference_stands():
    assert PaperForm().fields["reference"].help_text == "At its foot."
    assert ProofForm.base_fields["reference"].help_text == ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (DIGEST, DIGEST),
        (" 0123 4567 89AB CDEF ", "0123456789abcdef"),
        ("٠١٢٣", None),
        ("0" * (DIGEST_START - 1), None),
    ],
)
def test_a_digest_is_read_however_it_is_spaced(typed, read):
    form = PaperForm({"reference": "lcc 2026 7k3m9 4x", "digest": typed})
    form.is_valid()
    assert form.cleaned_data.get("digest") == read
    assert form.cleaned_data["reference"] == "LCC-2026-7K3M9-4X"
