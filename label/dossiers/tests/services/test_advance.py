import pytest
from django.contrib.auth.models import Permission

from accounts.models import User
from label.dossiers.models import Dossier, StepTaken
from label.dossiers.services.advance import advance
from label.dossiers.services.errors import NotAllowed, NotByItself, NotThisWay, ReasonRequired
from records.models import JournalEntry


@pytest.fixture
def officer(db):
    user = User.objects.create_user(email="instruction@lcc.example")
    user.user_permissions.add(Permission.objects.get(codename="instruct_dossier"))
    return user


@pytest.fixture
def sent(dossier):
    Dossier.objects.filter(pk=dossier.pk).update(state="submitted")
    dossier.refresh_from_db()
    return dossier


def test_a_step_moves_the_dossier_and_says_who_did_it_and_when(sent, officer, now):
    moved = advance(dossier=sent, verb="begin_screening", by=officer, now=now)
    taken = StepTaken.objects.get(dossier=sent)
    assert (moved.state, moved.changed_at) == ("screening", now)
    assert (taken.source, taken.target, taken.taken_by, taken.taken_at) == (
        "submitted",
        "screening",
        officer,
        now,
    )


def test_the_journal_names_the_row_that_holds_the_reason_and_not_the_reason(sent, officer, now):
    advance(dossier=sent, verb="begin_screening", by=officer, now=now)
    advance(dossier=sent, verb="find_not_eligible", by=officer, now=now, reason=" No site. ")
    taken = StepTaken.objects.get(verb="find_not_eligible")
    entry = JournalEntry.objects.get(verb="dossier.find_not_eligible")
    assert taken.reason == "No site."
    assert entry.data == {"from": "screening", "to": "not_eligible", "step": taken.pk}


def test_a_step_that_the_table_lacks_is_refused(sent, officer, now):
    with pytest.raises(NotThisWay):
        advance(dossier=sent, verb="find_eligible", by=officer, now=now)


def test_the_second_of_two_who_act_at_once_finds_the_new_state(sent, officer, now):
    stale = Dossier.objects.get(pk=sent.pk)
    advance(dossier=sent, verb="begin_screening", by=officer, now=now)
    with pytest.raises(NotThisWay):
        advance(dossier=stale, verb="begin_screening", by=officer, now=now)
    assert StepTaken.objects.count() == 1


def test_what_officers_do_is_not_the_communes_to_do(sent, member, now):
    with pytest.raises(NotAllowed):
        advance(dossier=sent, verb="begin_screening", by=member, now=now)
    sent.refresh_from_db()
    assert sent.state == "submitted"


def test_what_the_committee_decides_is_not_the_officers_to_do(sent, officer, now):
    Dossier.objects.filter(pk=sent.pk).update(state="reviewed")
    with pytest.raises(NotAllowed):
        advance(dossier=sent, verb="retain", by=officer, now=now)


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_that_is_owed_and_empty_stops_the_step(sent, officer, now, reason):
    Dossier.objects.filter(pk=sent.pk).update(state="screening")
    with pytest.raises(ReasonRequired):
        advance(dossier=sent, verb="find_not_eligible", by=officer, now=now, reason=reason)


def test_the_decision_stands_when_the_letter_has_gone(sent, officer, now):
    Dossier.objects.filter(pk=sent.pk).update(state="reviewed")
    advance(dossier=sent, verb="keep_in_reserve", by=None, now=now, reason="Places")
    advance(dossier=sent, verb="notify", by=officer, now=now)
    sent.refresh_from_db()
    assert (sent.state, sent.outcome) == ("notified", "reserve")


def test_only_a_retained_commune_votes_its_adhesion(sent, officer, now):
    Dossier.objects.filter(pk=sent.pk).update(state="notified", outcome="not_retained")
    with pytest.raises(NotThisWay):
        advance(dossier=sent, verb="record_adhesion", by=officer, now=now)


@pytest.mark.parametrize(
    ("verb", "state"),
    [
        ("submit", "draft"),
        ("request_complement", "screening"),
        ("send_complement", "complement_requested"),
        ("close_complement", "complement_requested"),
    ],
)
def test_a_step_that_is_part_of_another_act_is_not_taken_by_itself(
    dossier, officer, member, now, verb, state
):
    Dossier.objects.filter(pk=dossier.pk).update(state=state)
    for person in (officer, member, None):
        with pytest.raises(NotByItself):
            advance(dossier=dossier, verb=verb, by=person, now=now, reason="Pièce manquante")
    dossier.refresh_from_db()
    assert (dossier.state, StepTaken.objects.count()) == (state, 0)
