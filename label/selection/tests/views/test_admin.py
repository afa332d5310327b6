from django.urls import reverse

from label.selection.domain.council import CouncilSession
from label.selection.models import Batch, CouncilVote, LotPlan, Place
from label.selection.services.batches import lock_batch, propose
from label.selection.services.votes import ask_votes

SITTING = {
    "sat_on": "2026-11-20",
    "place_fr": "Rabat",
    "place_ar": "الرباط",
    "present_fr": "La présidence",
    "present_ar": "الرئاسة",
}


def addresses(call, batch, dossier):
    return [
        reverse("selection:index"),
        reverse("selection:batches", args=[call.slug]),
        reverse("selection:batch", args=[batch.pk]),
        reverse("selection:proposal", args=[batch.pk, dossier.pk]),
        reverse("selection:lots", args=[call.slug]),
        reverse("selection:frozen_list", args=[call.slug]),
        reverse("selection:votes", args=[call.slug]),
    ]


def test_staff_reads_each_screen_and_others_find_none(
    client, call, batch, make_dossier, officer, member
):
    listed = addresses(call, batch, make_dossier(1))
    client.force_login(officer)
    assert [client.get(address).status_code for address in listed] == [200] * len(listed)
    member.is_staff = True
    member.save()
    client.force_login(member)
    assert {client.get(address).status_code for address in listed} <= {302, 404}


def test_a_sitting_is_prepared_and_its_batch_shown(client, call, officer):
    client.force_login(officer)
    answer = client.post(reverse("selection:batches", args=[call.slug]), SITTING)
    batch = Batch.objects.get()
    assert answer["Location"] == reverse("selection:batch", args=[batch.pk])
    assert (batch.number, batch.place_ar) == (1, "الرباط")


def test_a_reason_in_one_language_is_told_beside_its_field(client, batch, make_dossier, officer):
    client.force_login(officer)
    address = reverse("selection:proposal", args=[batch.pk, make_dossier(1).pk])
    answer = client.post(address, {"outcome": "not_retained", "reasons_fr": "Motif"})
    assert answer.status_code == 422
    assert "Donnez chaque motif dans les deux langues" in answer.content.decode()
    assert "Motif" in answer.content.decode()


def test_decisions_that_are_taken_show_no_fault(
    client, batch, make_dossier, officer, committee, now
):
    propose(batch=batch, dossier=make_dossier(1), outcome="retained", by=officer)
    lock_batch(batch=batch, by=committee, now=now)
    client.force_login(officer)
    shown = client.get(reverse("selection:batch", args=[batch.pk])).context["lines"]
    assert [faults for _one, faults in shown] == [[]]


def test_officers_propose_and_the_committee_decides(
    client, batch, make_dossier, officer, committee
):
    dossier = make_dossier(1)
    address = reverse("selection:batch", args=[batch.pk])
    client.force_login(officer)
    client.post(address, {"do": "propose"})
    client.post(address, {"do": "lock"})
    dossier.refresh_from_db()
    assert dossier.state == "reviewed"
    client.force_login(committee)
    client.post(address, {"do": "lock"})
    dossier.refresh_from_db()
    assert dossier.state == "retained"
    paper = client.get(reverse("selection:minutes", args=[batch.pk]))
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")


def test_a_sitting_costs_the_same_queries_with_one_dossier_and_with_ten(
    client, batch, make_dossier, officer, django_assert_max_num_queries
):
    client.force_login(officer)
    address = reverse("selection:batch", args=[batch.pk])
    propose(batch=batch, dossier=make_dossier(0), outcome="retained", by=officer)
    client.get(address)
    with django_assert_max_num_queries(100) as few:
        client.get(address)
    for number in range(1, 10):
        propose(batch=batch, dossier=make_dossier(number), outcome="retained", by=officer)
    with django_assert_max_num_queries(100) as many:
        client.get(address)
    assert len(many) == len(few)


def test_the_committee_freezes_draws_and_moves(client, call, make_dossier, committee):
    for number in range(5):
        make_dossier(number, "notified", f"R{number % 2}", outcome="retained")
    client.force_login(committee)
    address = reverse("selection:lots", args=[call.slug])
    client.post(address, {"do": "sizes", "sizes": "3 2"})
    client.post(address, {"do": "seed", "seed": "graine"})
    assert LotPlan.objects.get().seed == "graine"
    moved = Place.objects.filter(lot__number=1).first()
    move = {"do": "place", "reference": moved.dossier.reference, "lot": 2, "reason": "Voisine"}
    client.post(address, move)
    moved.refresh_from_db()
    assert moved.lot.number == 2
    listed = client.get(reverse("selection:frozen_list", args=[call.slug])).content.decode()
    assert listed.splitlines()[0] == "reference,region,milieu"
    assert len(listed.splitlines()) == 6


def test_a_reference_that_is_not_retained_is_told_beside_its_field(
    client, call, make_dossier, committee
):
    for number in range(2):
        make_dossier(number, "notified", outcome="retained")
    client.force_login(committee)
    address = reverse("selection:lots", args=[call.slug])
    client.post(address, {"do": "sizes", "sizes": "1 1"})
    client.post(address, {"do": "seed", "seed": "graine"})
    answer = client.post(address, {"do": "place", "reference": "X", "lot": 1, "reason": "R"})
    assert answer.status_code == 422
    assert "Aucune commune retenue" in answer.content.decode()


def test_sizes_that_are_no_numbers_are_told_beside_their_field(client, call, committee):
    client.force_login(committee)
    address = reverse("selection:lots", args=[call.slug])
    answer = client.post(address, {"do": "sizes", "sizes": "beaucoup"})
    assert answer.status_code == 422
    assert "Écrivez la taille de chaque lot" in answer.content.decode()


def test_councils_are_asked_from_the_list(client, call, make_dossier, officer):
    make_dossier(1, "notified", outcome="retained")
    client.force_login(officer)
    address = reverse("selection:votes", args=[call.slug])
    session = client.get(address).context["form"].fields["session"].choices[0][0]
    client.post(address, {"do": "ask", "session": session})
    assert CouncilVote.objects.get().session == session


def test_a_deliberation_that_is_not_there_is_not_found(client, make_dossier, officer, now):
    dossier = make_dossier(1, "notified", outcome="retained")
    ask_votes(dossiers=[dossier], session=CouncilSession(2027, 5), by=officer, now=now)
    client.force_login(officer)
    address = reverse("selection:deliberation", args=[CouncilVote.objects.get().pk])
    assert client.get(address).status_code == 404
