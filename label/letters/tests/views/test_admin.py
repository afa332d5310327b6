import io
import zipfile

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from label.letters.models import Letter, LetterTemplate, Production
from label.letters.services.produce import ask_for_letters, make_waiting

TEXTS = {
    "name_fr": "Essai",
    "name_ar": "تجربة",
    "kind": "other",
    "subject_fr": "Objet",
    "subject_ar": "موضوع",
    "body_fr": "Commune {commune}",
    "body_ar": "جماعة {commune}",
    "signatory_fr": "La présidence",
    "signatory_ar": "الرئاسة",
}


@pytest.fixture
def made(refused, call, templates, officer, now):
    production = ask_for_letters(
        call=call, template=templates["not_retained"], channel="paper", by=officer, now=now
    )
    make_waiting(now=now)
    return production


def test_a_strange_place_is_told_beside_its_field_and_nothing_typed_is_lost(client, officer):
    client.force_login(officer)
    given = TEXTS | {"body_ar": "جماعة {naam}"}
    answer = client.post(reverse("letter_templates:add"), given)
    assert list(answer.context["form"].errors) == ["body_ar"]
    assert "{naam}" in answer.content.decode()
    assert LetterTemplate.objects.count() == 0


def test_a_template_is_kept_and_previewed_on_paper(client, officer, refused):
    client.force_login(officer)
    client.post(reverse("letter_templates:add"), TEXTS)
    address = reverse("letter_templates:preview", args=[LetterTemplate.objects.get().pk])
    answer = client.get(address)
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    assert Letter.objects.count() == 0


def test_templates_are_listed_and_chosen_by_their_name_in_the_readers_language(
    client, officer, templates
):
    UserProfile.objects.create(user=officer, preferred_language="ar")
    client.force_login(officer)
    for address in (reverse("letter_templates:index"), reverse("letters:productions")):
        page = client.get(address).content.decode()
        names = [(one.name_ar in page, one.name_fr in page) for one in templates.values()]
        assert names == [(True, False)] * 3


def test_a_preview_that_nothing_fills_says_why(client, officer, refused):
    client.force_login(officer)
    client.post(reverse("letter_templates:add"), TEXTS | {"body_fr": "{lot}"})
    address = reverse("letter_templates:preview", args=[LetterTemplate.objects.get().pk])
    answer = client.get(address)
    assert answer.status_code == 409
    assert "le numéro de son lot" in answer.content.decode()


def test_a_register_that_is_narrowed_tells_how_many_without_alarm(client, officer, made):
    client.force_login(officer)
    address = reverse("letter_register:index")
    told = '<div class="nice-padding" role="status"><h2'
    page = client.get(f"{address}?channel=paper").content.decode()
    assert (page.count(told), page.count('role="alert"')) == (1, 0)
    assert client.get(address).content.decode().count(told) == 0


def test_how_many_is_told_before_they_are_asked_for(client, officer, refused, call, templates):
    client.force_login(officer)
    given = {"call": call.pk, "template": templates["not_retained"].pk, "channel": "paper"}
    answer = client.post(reverse("letters:productions"), given | {"do": "count"})
    assert (answer.context["count"], Production.objects.count()) == (3, 0)
    client.post(reverse("letters:productions"), given | {"do": "make"})
    assert len(Production.objects.get().dossiers) == 3


def test_the_page_comes_again_until_all_is_made(client, officer, refused, call, templates, now):
    client.force_login(officer)
    production = ask_for_letters(
        call=call, template=templates["not_retained"], channel="paper", by=officer, now=now
    )
    address = reverse("letters:production", args=[production.pk])
    assert client.get(address)["Refresh"] == "3"
    make_waiting(now=now)
    assert "Refresh" not in client.get(address)


def test_all_papers_come_in_one_archive(client, officer, made):
    client.force_login(officer)
    answer = client.get(reverse("letters:bundle", args=[made.pk]))
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert len(archive.namelist()) == 3
    assert {archive.read(name)[:5] for name in archive.namelist()} == {b"%PDF-"}


def test_readers_of_dossiers_do_not_take_all_letters_away(client, reader, made):
    client.force_login(reader)
    address = reverse("letters:bundle", args=[made.pk])
    page = client.get(reverse("letters:production", args=[made.pk]))
    assert (page.status_code, address in page.content.decode()) == (200, False)
    assert client.get(address).status_code == 404


def test_the_register_lists_filters_and_keeps_what_came_back(client, officer, made, now):
    client.force_login(officer)
    page = client.get(reverse("letter_register:index"), {"kind": "not_retained"})
    assert f"0001/{now.year}" in page.content.decode()
    letter = Letter.objects.order_by("position").first()
    address = reverse("letter_register:note", args=[letter.pk])
    client.post(address, {"do": "dispatched", "on": "2026-11-20"})
    client.post(address, {"do": "returned", "on": "2026-11-21"})
    letter.refresh_from_db()
    assert letter.state == "returned"


def test_for_others_there_are_no_letters(client, member, made):
    member.is_staff = True
    member.save()
    client.force_login(member)
    letter = Letter.objects.first()
    for address in (
        reverse("letters:productions"),
        reverse("letters:bundle", args=[made.pk]),
        reverse("letter_register:paper", args=[letter.pk]),
    ):
        assert client.get(address).status_code in (302, 404)


def test_a_commune_finds_its_letter_and_no_other(client, speaker, made, refused):
    own, other = (Letter.objects.get(dossier=one) for one in refused[:2])
    client.force_login(speaker(refused[0]))
    page = client.get(reverse("dossiers:overview", args=[refused[0].public_id]))
    address = reverse("received_letters:paper", args=[refused[0].public_id, own.pk])
    assert address in page.content.decode()
    assert b"".join(client.get(address).streaming_content)[:5] == b"%PDF-"
    for dossier, letter in ((refused[0], other), (refused[1], other)):
        strange = reverse("received_letters:paper", args=[dossier.public_id, letter.pk])
        assert client.get(strange).status_code == 404
