import io
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from openpyxl import load_workbook

from formations.models import Certificate, Presence, Registration
from formations.models.enrolment import begins_at
from formations.services.attending import close_attendance
from formations.tests.people import join, make_commune, make_member, offer
from portal.roles import establish_roles
from records.models import JournalEntry, OutboxMessage

pytestmark = pytest.mark.django_db


def state(name):
    return Registration.objects.get(name=name).state


def screen(session, *rest):
    return "/admin/inscriptions/" + "".join(f"{part}/" for part in (session.pk, *rest))


def test_the_screen_shows_seats_by_commune_and_who_waits(client, officer, session, people):
    page = client.get(screen(session)).content.decode()
    assert "<bdi>2 / 2</bdi>" in page
    assert page.index("Liste d’attente") < page.index("Brahim") < page.index("Commune 1 – ")
    assert "Place réservée" in page


@pytest.mark.parametrize("role", ["Communication", "Instruction"])
def test_both_teams_manage_registrations(client, session, people, django_user_model, role):
    establish_roles()
    user = django_user_model.objects.create_user("equipe@lcc.example", "x")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    assert client.get(screen(session)).status_code == 200
    assert "Inscriptions" in client.get("/admin/").content.decode()


def test_for_others_of_the_staff_there_is_nothing(client, session, people, django_user_model):
    group = Group.objects.create(name="Autres")
    from django.contrib.auth.models import Permission

    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = django_user_model.objects.create_user("autre@lcc.example", "x")
    user.groups.add(group)
    client.force_login(user)
    row = people[0]
    gets = ["", "reglages/", "ajouter/", "reporter/", "annuler/", "feuille.pdf", "liste.xlsx"]
    person = ["annuler/", "deplacer/", "revoquer/"]
    addresses = ["/admin/inscriptions/", "/admin/inscriptions/chiffres/"]
    addresses += [screen(session) + path for path in gets]
    addresses += [f"{screen(session)}{row.public_id}/{path}" for path in person]
    addresses += [f"/fr/inscriptions/presence/{session.pk}/"]
    assert {client.get(address, follow=True).status_code for address in addresses} == {404}
    posts = [screen(session, "cloturer"), screen(session, "annuler")]
    posts += [screen(session, row.public_id, act) for act in ("confirmer", "placer", "annuler")]
    posts += [f"/fr/inscriptions/presence/{session.pk}/"]
    assert {client.post(address, follow=True).status_code for address in posts} == {404}
    assert state("Amina Exemple") == "registered"


def test_a_member_of_a_commune_is_no_officer(client, session, people):
    client.force_login(make_member(make_commune(9)))
    assert client.get(f"/fr/inscriptions/presence/{session.pk}/").status_code == 404
    assert client.get(screen(session)).status_code in (302, 404)


def test_terms_are_set_and_wrong_dates_told(client, officer, session):
    data = {
        "opens_at": "2026-11-01 09:00",
        "closes_at": "2026-12-31 18:00",
        "capacity": "12",
        "per_commune": "2",
        "retention_months": "24",
        "communes": "00.000.00.0",
    }
    page = client.post(screen(session, "reglages"), data)
    assert page.status_code == 422
    assert "Aucune commune n’a le code 00.000.00.0." in page.content.decode()
    page = client.post(screen(session, "reglages"), data | {"communes": ""})
    assert "Les inscriptions doivent être closes avant" in page.content.decode()
    fine = data | {"communes": make_commune().code, "closes_at": "2026-12-10 18:00"}
    assert client.post(screen(session, "reglages"), fine).status_code == 302
    session.refresh_from_db()
    assert (session.enrolment.capacity, session.enrolment.communes.count()) == (12, 1)
    verbs = JournalEntry.objects.values_list("verb", flat=True)
    assert list(verbs) == ["training.enrolment_opened"]


def test_someone_is_entered_by_hand(client, officer, session, people):
    commune = make_commune(2)
    data = {
        "commune": commune.name_fr,
        "commune_code": commune.code,
        "commune_for": commune.name_fr,
        "name": "Salma Modèle",
        "function": "staff",
        "email": "",
        "language": "ar",
    }
    assert client.post(screen(session, "ajouter"), data).status_code == 302
    assert state("Salma Modèle") == "waiting"


def test_cancelling_needs_a_reason_and_gives_the_seat_away(client, officer, session, people):
    address = screen(session, people[0].public_id, "annuler")
    assert client.post(address, {"reason": " "}).status_code == 422
    assert client.post(address, {"reason": "Doublon"}).status_code == 302
    assert (state("Amina Exemple"), state("Brahim")) == ("cancelled", "registered")


def test_a_registration_of_another_session_is_not_here(client, officer, session, people, programme):
    from formations.tests.conftest import make_session
    from formations.tests.people import FIRST

    other = make_session(programme, FIRST + timedelta(days=7))
    offer(other, closes_at=begins_at(other) - timedelta(days=9))
    address = screen(other, people[0].public_id, "annuler")
    assert client.post(address, {"reason": "x"}, follow=True).status_code == 404
    confirm = screen(other, people[0].public_id, "confirmer")
    assert client.post(confirm, follow=True).status_code == 404


def test_attendance_is_one_post_a_tick(client, officer, session, people):
    row = people[0]
    address = f"/fr/inscriptions/presence/{session.pk}/"
    with time_machine.travel(begins_at(session) + timedelta(hours=1), tick=False):
        client.force_login(officer)
        page = client.get(address).content.decode()
        assert f'value="{row.pk}:1" aria-pressed="false"' in page
        answer = client.post(f"{address}?h=2026-12-20-am", {"mark": f"{row.pk}:1"})
        assert answer["Location"] == f"{address}?h=2026-12-20-am#p{row.pk}"
        page = client.get(f"{address}?h=2026-12-20-am").content.decode()
        assert f'value="{row.pk}:0" aria-pressed="true"' in page
        assert "<bdi>1</bdi> présents sur <bdi>2</bdi>" in page
        for mark in ("", "x:1", "999999:1", f"{people[2].pk}:1"):
            client.post(f"{address}?h=2026-12-20-am", {"mark": mark})
        assert client.get(f"{address}?h=2026-12-25-am").status_code == 404
    assert Presence.objects.count() == 1


def test_no_text_of_the_workbook_is_a_formula(client, officer, session, people):
    answer = client.get(f"/admin/inscriptions/{session.pk}/liste.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    rows = list(sheet.iter_rows(min_row=2))
    assert [row[4].value for row in rows] == ["Amina Exemple", "=1+1", "Brahim"]
    assert {cell.data_type for row in rows for cell in row} <= {"s", "inlineStr", "n", "d"}
    assert JournalEntry.objects.filter(verb="training.exported").count() == 1


def test_the_workbook_opens_whatever_a_reason_holds(client, officer, session, people):
    Registration.objects.filter(pk=people[0].pk).update(reason="Absent\ufffe \x0bexcusé")
    answer = client.get(f"/admin/inscriptions/{session.pk}/liste.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert [row[11].value for row in sheet.iter_rows(min_row=2)] == ["Absent excusé", None, None]


def test_the_sheet_is_a_tagged_pdf(client, officer, session, people):
    answer = client.get(f"/admin/inscriptions/{session.pk}/feuille.pdf")
    assert answer.content.startswith(b"%PDF") and b"pdfuaid" in answer.content


def test_a_session_is_cancelled_with_reasons_in_both_languages(client, officer, session, people):
    OutboxMessage.objects.all().delete()
    address = screen(session, "annuler")
    assert client.post(address, {"reason_fr": "Grève"}).status_code == 422
    client.post(address, {"reason_fr": "Grève", "reason_ar": "إضراب"})
    session.refresh_from_db()
    assert session.state == "cancelled"
    assert OutboxMessage.objects.count() == 3


def certificate_of(session, row):
    for half in row.enrolment.half_days:
        Presence.objects.create(
            registration=row, day=half.day, half=half.half, recorded_at=begins_at(session)
        )
    Registration.objects.filter(pk=row.pk).update(state="attended")
    [made] = close_attendance(session=session, by=None, now=begins_at(session) + timedelta(days=1))
    return made


def test_the_paper_is_for_the_commune_and_officers_only(client, officer, session, people):
    made = certificate_of(session, people[0])
    address = f"/fr/inscriptions/attestations/{made.reference}.pdf"
    assert client.get(address).content.startswith(b"%PDF")
    client.force_login(make_member(make_commune(7)))
    assert client.get(address).status_code == 404
    client.force_login(people[0].registered_by)
    answer = client.get(address)
    assert answer["Content-Disposition"] == f'attachment; filename="{made.reference}.pdf"'
    client.logout()
    assert client.get(address).status_code == 302


def test_the_public_page_shows_training_and_digest_and_never_the_name(client, session, people):
    made = certificate_of(session, people[0])
    address = f"/fr/inscriptions/attestations/?reference={made.reference}&digest={made.digest[:16]}"
    page = client.get(address).content.decode()
    assert "Cette attestation existe" in page and made.digest in page and "Outils" in page
    assert "Amina" not in page and "Commune 1" not in page
    right = client.post(address, {"name": "exemple AMINA"}).content.decode()
    assert "Le nom est bien celui de l’attestation." in right
    wrong = client.post(address, {"name": "Imane Exemple"}).content.decode()
    assert "Le nom n’est pas celui de l’attestation." in wrong


def test_a_wrong_digest_and_no_certificate_are_answered_alike(client, session, people):
    made = certificate_of(session, people[0])
    base = "/fr/inscriptions/attestations/"
    wrong = client.get(f"{base}?reference={made.reference}&digest={'0' * 16}")
    none = client.get(f"{base}?reference=ATT-2026-22222-22&digest={'0' * 16}")
    assert (wrong.status_code, none.status_code) == (404, 404)
    assert client.get(f"{base}?reference={made.reference}&digest=00").status_code == 422


def test_a_revoked_certificate_is_told_void_and_not_downloaded(client, officer, session, people):
    made = certificate_of(session, people[0])
    client.post(screen(session, people[0].public_id, "revoquer"), {"reason": "Nom erroné"})
    address = f"/fr/inscriptions/attestations/?reference={made.reference}&digest={made.digest[:16]}"
    page = client.get(address).content.decode()
    assert "Cette attestation a été révoquée" in page and "Nom erroné" not in page
    assert client.get(f"/fr/inscriptions/attestations/{made.reference}.pdf").status_code == 404
    assert Certificate.objects.get().revoked_for == "Nom erroné"


@pytest.mark.parametrize("count", [1, 30])
def test_the_screen_asks_the_same_whatever_its_length(
    client, officer, session, count, django_assert_num_queries
):
    offer(session, capacity=20)
    for number in range(count):
        join(session, make_commune(number), f"Personne {number}")
    client.get(screen(session))
    with django_assert_num_queries(SCREEN):
        page = client.get(screen(session)).content.decode()
    assert page.count("Personne ") >= count


@pytest.mark.parametrize("count", [1, 30])
def test_the_phone_asks_the_same_whatever_its_length(
    client, officer, session, count, django_assert_num_queries
):
    offer(session, capacity=40)
    for number in range(count):
        join(session, make_commune(number), f"Personne {number}")
    client.get(f"/fr/inscriptions/presence/{session.pk}/")
    with django_assert_num_queries(PHONE):
        page = client.get(f"/fr/inscriptions/presence/{session.pk}/").content.decode()
    assert page.count("aria-pressed") == count


SCREEN, PHONE = 11, 9
