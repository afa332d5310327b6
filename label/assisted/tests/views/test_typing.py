import pytest
from django.urls import reverse

from label.assisted.services.ready import mark_ready
from label.assisted.services.withdraw import withdraw_entry
from label.assisted.tests.conftest import typed
from label.dossiers.models import Answer, AnswerFile, Deposit
from label.eligibility.tests.conftest import send

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGES = ("overview", "review", "step")


@pytest.fixture
def typing(client, officer):
    client.force_login(officer, backend=BACKEND)
    return client


def address(name, dossier):
    rest = [1] if name == "step" else []
    return reverse(f"dossiers:{name}", args=[dossier.public_id, *rest])


def statuses(client, dossier):
    return [client.get(address(name, dossier)).status_code for name in PAGES]


def test_an_officer_fills_the_communes_pages(typing, entry, officer, posted, pdf):
    dossier = entry.dossier
    assert statuses(typing, dossier) == [200, 200, 200]
    answer = typing.post(address("step", dossier), posted(dossier, name="Exemple", site="no"))
    assert answer.status_code == 302
    assert Answer.objects.get(question="k-name").changed_by == officer
    filing = reverse("dossiers:answer_file", args=[dossier.public_id, 2, "k-proof"])
    assert typing.post(filing, {"file": pdf()}).status_code == 200
    paper = AnswerFile.objects.get()
    shown = typing.get(reverse("dossiers:file", args=[dossier.public_id, paper.pk]))
    assert b"".join(shown.streaming_content).startswith(b"%PDF")


def test_an_officer_is_told_what_is_typed_and_is_offered_no_sending(typing, entry):
    page = typing.get(address("overview", entry.dossier)).content.decode()
    assert "Vous saisissez le dossier papier de la commune" in page
    assert reverse("paper_entries:entry", args=[entry.pk]) in page
    assert reverse("exchanges:messages", args=[entry.dossier.public_id]) not in page
    review = typing.get(address("review", entry.dossier)).content.decode()
    assert address("submit", entry.dossier) not in review


def test_what_belongs_to_the_commune_alone_does_not_exist_for_officers(typing, entry):
    dossier = entry.dossier
    for name in ("submit", "receipt", "receipt_pdf"):
        assert typing.get(address(name, dossier)).status_code == 404, name
    assert typing.post(address("submit", dossier), {"key": "x"}).status_code == 404
    assert typing.get(reverse("exchanges:messages", args=[dossier.public_id])).status_code == 404
    assert Deposit.objects.count() == 0


def test_once_handed_over_or_withdrawn_it_does_not_exist_for_officers(
    typing, entry, officer, member, posted, now
):
    typed(entry.dossier, officer, now, name="Exemple")
    page = posted(entry.dossier, name="Autre")
    mark_ready(entry=entry, by=officer, now=now)
    assert statuses(typing, entry.dossier) == [404, 404, 404]
    assert typing.post(address("step", entry.dossier), page).status_code == 404
    withdraw_entry(entry=entry, reason="Erreur.", by=officer, now=now)
    assert statuses(typing, entry.dossier) == [404, 404, 404]
    assert Answer.objects.get(question="k-name").typed == "Exemple"


def test_an_act_that_the_handing_over_has_overtaken_is_not_found(
    typing, entry, officer, posted, monkeypatch, now
):
    typed(entry.dossier, officer, now, name="Exemple")
    page = posted(entry.dossier, name="Autre")
    monkeypatch.setattr("label.dossiers.services.answers.may_fill", lambda *_: False)
    assert typing.post(address("step", entry.dossier), page).status_code == 404
    assert Answer.objects.get(question="k-name").typed == "Exemple"


def test_another_communes_dossier_and_other_people_find_nothing(
    client, typing, entry, reader, stranger, call, commune, now
):
    for person in (reader, stranger):
        client.force_login(person, backend=BACKEND)
        assert statuses(client, entry.dossier) == [404, 404, 404]


def test_no_dossier_is_open_to_officers_that_did_not_come_on_paper(typing, dossier_of_other):
    assert statuses(typing, dossier_of_other) == [404, 404, 404]


@pytest.fixture
def dossier_of_other(entry, call, commune, now):
    from accounts.models import Membership, User
    from label.dossiers.services.start import start_dossier
    from territory.models import Commune

    other = Commune.objects.create(
        code="C2",
        name_fr="Voisine",
        name_ar="جارة",
        search_key="voisine",
        province=commune.province,
        milieu="rural",
    )
    user = User.objects.create_user(email="voisine@commune.example")
    Membership.objects.create(user=user, commune=other, role="director")
    return start_dossier(call=call, commune=other, user=user, language="fr", now=now)


@pytest.mark.parametrize(
    ("language", "keying", "ready"),
    [
        ("fr", "en cours de saisie", "confirmez en envoyant"),
        ("ar", "قيد الإدخال", "وأكدوه بإرساله"),
    ],
)
def test_the_commune_reads_on_every_page_where_its_paper_stands(
    client, entry, officer, member, now, language, keying, ready
):
    client.force_login(member, backend=BACKEND)
    pages = [address(name, entry.dossier).replace("/fr/", f"/{language}/") for name in PAGES]
    assert [keying in client.get(page).content.decode() for page in pages] == [True] * 3
    typed(entry.dossier, officer, now, name="Exemple")
    mark_ready(entry=entry, by=officer, now=now)
    assert [ready in client.get(page).content.decode() for page in pages] == [True] * 3


def test_once_confirmed_the_notice_is_gone_and_the_receipt_tells_the_origin(
    client, entry, officer, member, now
):
    typed(entry.dossier, officer, now, name="Exemple")
    mark_ready(entry=entry, by=officer, now=now)
    send(entry.dossier, member, now)
    client.force_login(member, backend=BACKEND)
    overview = client.get(address("overview", entry.dossier)).content.decode()
    receipt = client.get(address("receipt", entry.dossier)).content.decode()
    assert ("paper-dossier" in overview, "BO 117/2026" in receipt) == (False, True)
    assert "Saisi par l&#x27;équipe technique" in receipt
