import pytest
from django.urls import reverse

from formations.models import Registration
from formations.services.writing import answer_token
from formations.tests.people import CLOSES, join, make_commune, make_member, offer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on_time")]
ALL = {"p-TOTAL_FORMS": "2", "p-INITIAL_FORMS": "0", "notice": "on"}


def person(number, name, function="manager", email=""):
    prefix = f"p-{number}-"
    return {f"{prefix}name": name, f"{prefix}function": function, f"{prefix}email": email}


@pytest.fixture
def commune(db):
    return make_commune()


@pytest.fixture
def member(client, commune):
    user = make_member(commune)
    client.force_login(user)
    return user


def address(session, language="fr"):
    return f"/{language}/inscriptions/sessions/{session.pk}/"


def test_the_page_of_the_session_says_what_is_free_and_by_when(client, session):
    offer(session, capacity=3, per_commune=2)
    page = client.get(f"/fr/formations/outils/{session.code}/").content.decode()
    assert "Les inscriptions sont ouvertes." in page
    assert "<bdi>3</bdi> sur <bdi>3</bdi>" in page
    assert "15 décembre 2026, 18:00" in page
    assert address(session) in page


def test_a_session_without_enrolment_says_nothing_of_registration(client, session):
    page = client.get(f"/fr/formations/outils/{session.code}/").content.decode()
    assert "Inscription" not in page
    assert client.get(address(session)).status_code == 404


def test_who_comes_from_the_sessions_page_has_the_one_commune_filled_in(
    client, session, member, commune
):
    offer(session)
    form = client.get(address(session)).context["form"]
    assert form["commune"].value() == commune.code
    again = client.post(address(session), {**ALL, "more": "1"})
    assert again.context["form"]["commune"].value() == commune.code


def test_a_stranger_is_led_to_sign_in_and_back(client, session):
    offer(session)
    answer = client.get(address(session))
    assert answer.status_code == 302
    assert answer["Location"] == f"/fr/compte/?next={address(session)}"


def test_someone_without_a_space_is_told_how_to_open_one(client, session, django_user_model):
    offer(session)
    client.force_login(django_user_model.objects.create_user("seul@commune.example"))
    page = client.get(address(session)).content.decode()
    assert f"/fr/compte/espace/?next={address(session)}" in page
    assert "p-0-name" not in page


def test_a_member_registers_two_and_reads_what_became_of_them(client, session, commune, member):
    offer(session, capacity=1)
    data = ALL | {"commune": commune.code} | person(0, "Amina Exemple") | person(1, "Brahim Modèle")
    answer = client.post(address(session), data, follow=True)
    assert answer.redirect_chain == [(f"/fr/inscriptions/communes/{commune.code}/", 302)]
    page = answer.content.decode()
    assert "Certaines personnes sont inscrites" in page
    assert page.index("Amina Exemple") < page.index("Place réservée") < page.index("Brahim")
    assert "En liste d’attente" in page


def test_an_error_stands_beside_its_field_and_nothing_typed_is_lost(
    client, session, commune, member
):
    offer(session)
    data = ALL | {"commune": commune.code} | person(0, "Amina Exemple", "", "pas une adresse")
    answer = client.post(address(session), data)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'value="Amina Exemple"' in page and 'value="pas une adresse"' in page
    assert 'href="#id_p-0-email"' in page and 'href="#id_p-0-function"' in page
    assert Registration.objects.count() == 0


def test_one_name_twice_in_the_form_is_told(client, session, commune, member):
    offer(session)
    data = ALL | {"commune": commune.code} | person(0, "Amina") | person(1, "AMINA")
    answer = client.post(address(session), data)
    assert "Cette personne figure déjà plus haut." in answer.content.decode()


def test_without_the_notice_nobody_is_registered(client, session, commune, member):
    offer(session)
    data = ALL | {"commune": commune.code} | person(0, "Amina")
    data.pop("notice")
    assert client.post(address(session), data).status_code == 422
    assert Registration.objects.count() == 0


def test_more_rows_keep_what_was_typed(client, session, commune, member):
    offer(session)
    data = ALL | {"commune": commune.code, "more": "1"}
    page = client.post(
        address(session), data | person(0, "Amina") | person(1, "Brahim")
    ).content.decode()
    assert 'value="Amina"' in page and 'value="Brahim"' in page
    assert 'id="id_p-3-name"' in page and 'id="id_p-4-name"' not in page
    assert "checked" in page


@pytest.mark.parametrize("total", ["", "x", "-4", "100000000"])
def test_a_forged_number_of_rows_is_no_error_page(client, session, commune, member, total):
    offer(session)
    data = ALL | {"commune": commune.code, "p-TOTAL_FORMS": total} | person(0, "Amina")
    assert client.post(address(session), data).status_code in (302, 422)
    assert client.post(address(session), data | {"more": "1"}).status_code == 200


def test_anothers_commune_is_refused(client, session, commune, member):
    offer(session)
    other = make_commune(2)
    answer = client.post(address(session), ALL | {"commune": other.code} | person(0, "Amina"))
    assert answer.status_code == 422
    assert Registration.objects.count() == 0


def test_a_closed_session_shows_no_form(client, session, commune, member, time_machine_at):
    import time_machine

    offer(session)
    with time_machine.travel(CLOSES, tick=False):
        client.force_login(member)
        page = client.get(address(session)).content.decode()
        answer = client.post(address(session), ALL | {"commune": commune.code} | person(0, "Amina"))
    assert "Les inscriptions sont closes." in page and "p-0-name" not in page
    assert answer.status_code == 409


def test_the_list_belongs_to_the_commune(client, session, commune, member):
    offer(session)
    other = make_commune(2)
    [row] = join(session, other, "Autre")
    assert client.get(f"/fr/inscriptions/communes/{other.code}/").status_code == 404
    for act in ("annuler", "confirmer"):
        theirs = f"/fr/inscriptions/communes/{other.code}/{row.public_id}/{act}/"
        mine = f"/fr/inscriptions/communes/{commune.code}/{row.public_id}/{act}/"
        assert [client.post(url).status_code for url in (theirs, mine)] == [404, 404]
    row.refresh_from_db()
    assert row.state == "registered"


def test_cancelling_asks_first_then_gives_the_seat_away(client, session, commune, member):
    offer(session, capacity=1)
    [row] = join(session, commune, "Amina Exemple")
    join(session, make_commune(2), "Brahim")
    url = reverse("registrations:cancel", args=[commune.code, row.public_id])
    assert "Amina Exemple" in client.get(url).content.decode()
    client.post(url)
    states = dict(Registration.objects.values_list("name", "state"))
    assert states == {"Amina Exemple": "cancelled", "Brahim": "registered"}


def test_the_link_of_a_letter_confirms_and_a_look_changes_nothing(client, session):
    offer(session)
    [row] = join(session, make_commune(), "Amina Exemple")
    url = reverse("registrations:answer", args=[answer_token(row)])
    assert "Je confirme ma venue" in client.get(url).content.decode()
    row.refresh_from_db()
    assert row.state == "registered"
    client.post(url, {"confirm": "1"})
    row.refresh_from_db()
    assert row.state == "confirmed"
    assert client.get(url)["Cache-Control"].startswith("max-age=0")


def test_a_forged_link_leads_nowhere(client, session):
    offer(session)
    [row] = join(session, make_commune(), "A")
    for token in (f"{row.public_id}:forged", str(row.public_id), "x"):
        assert client.get(f"/fr/inscriptions/reponse/{token}/").status_code == 404


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_the_same_whatever_its_length(
    client, session, commune, member, django_assert_num_queries, count
):
    offer(session, capacity=40)
    for start in range(0, count, 20):
        names = [f"Personne {number}" for number in range(start, min(start + 20, count))]
        for name in names[:1] if count == 1 else names:
            row = join(session, commune if start == 0 else make_commune(2), name)[0]
            Registration.objects.filter(pk=row.pk).update(commune=commune, name_key=name)
    url = f"/fr/inscriptions/communes/{commune.code}/"
    client.get(url)
    with django_assert_num_queries(QUERIES):
        assert client.get(url).content.decode().count("people__item") == count


QUERIES = 9
