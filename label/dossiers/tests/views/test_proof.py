import uuid

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override

from label.dossiers.models import Deposit
from label.dossiers.proof import proof_address
from label.dossiers.receipt import receipt_data
from publishing.templatetags.bilingual import moment

WORDS = {"fr": "Aucun dépôt trouvé", "ar": "لم يعثر على أي إيداع"}


@pytest.fixture(autouse=True)
def fresh_pace():
    cache.clear()


@pytest.fixture
def deposit(dossier, member, now):
    return Deposit.objects.create(
        dossier=dossier,
        number=1,
        form_version=dossier.form_version,
        snapshot={
            "answers": [{"key": "k-name", "code": "name", "typed": "Z", "value": "Z"}],
            "files": [],
        },
        language="ar",
        submitted_at=now,
        submitted_by=member,
        key=uuid.uuid4(),
        fingerprint="f" * 64,
        digest="0123456789abcdef" * 4,
    )


def ask(client, language="fr", **typed):
    with override(language):
        return client.get(reverse("verify"), typed)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_who_holds_the_receipt_learns_that_it_exists_when_and_its_digest(client, deposit, language):
    response = ask(client, language, reference=deposit.dossier.reference, digest="0123456789abcdef")
    page = response.content.decode()
    assert response.status_code == 200
    assert deposit.digest in page
    with override(language):
        assert moment(deposit.submitted_at) in page
    for secret in ("ami-exemple", "Zagora", "زاكورة", "point.focal", "k-name"):
        assert secret not in page


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("wrong", ["reference", "digest"])
def test_what_does_not_fit_is_not_found_by_the_same_way(client, deposit, language, wrong):
    typed = {"reference": deposit.dossier.reference, "digest": deposit.digest}
    typed[wrong] = {"reference": "LCC-2026-22222-22", "digest": "f" * 16}[wrong]
    response = ask(client, language, **typed)
    assert response.status_code == 404
    assert WORDS[language] in response.content.decode()


def test_spaces_case_and_missing_dashes_make_no_difference(client, deposit):
    reference = deposit.dossier.reference.replace("-", " ").lower()
    assert ask(client, reference=reference, digest="01234567 89ABCDEF 0123").status_code == 200


def test_a_short_digest_confirms_nothing(client, deposit):
    typed = {"reference": deposit.dossier.reference, "digest": deposit.digest[:15]}
    assert ask(client, **typed).status_code == 422


def test_the_empty_page_offers_the_form_and_the_form_is_paced(client, deposit):
    assert ask(client).status_code == 200
    statuses = [ask(client, reference="X", digest="f" * 16).status_code for _ in range(31)]
    assert statuses == [404] * 30 + [429]


def test_the_code_on_the_receipt_leads_there(client, deposit):
    address = proof_address(deposit, "ar")
    start = f"http://127.0.0.1:8000/ar/verifier/?reference={deposit.dossier.reference}"
    assert address == f"{start}&digest=0123456789abcdef"
    code = receipt_data(deposit)["code"]
    assert (code["alt"], set(code["caption"])) == (address, {"fr", "ar"})
    assert code["svg"].startswith("<svg")
    assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200
