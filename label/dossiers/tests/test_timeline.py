from datetime import timedelta

import pytest

from label.dossiers.domain.workflow import STATES
from label.dossiers.labels import STATE_LABELS
from label.dossiers.models import Deposit, Extension, StepTaken
from label.dossiers.timeline import milestones

pytestmark = pytest.mark.django_db


def told(dossier, deposits, at):
    return [(one.title, one.state) for one in milestones(dossier, deposits, at)]


def test_a_draft_has_begun_and_the_closing_comes(dossier, now):
    assert told(dossier, [], now) == [
        ("Brouillon commencé", "past"),
        ("Clôture de l’appel", "coming"),
    ]


def test_at_the_closing_instant_the_closing_has_been(dossier, now):
    closing = dossier.call.closes_at
    states = [told(dossier, [], at)[-1][1] for at in (closing - timedelta(milliseconds=1), closing)]
    assert states == ["coming", "past"]


def test_what_was_sent_stands_in_its_order_and_what_follows_comes_after(dossier, now):
    dossier.state = "submitted"
    sent = [Deposit(number=n, submitted_at=now + timedelta(hours=n)) for n in (1, 2)]
    titles = [title for title, _state in told(dossier, sent, now)]
    assert titles[1:3] == ["Envoi n° \u20681\u2069", "Envoi n° \u20682\u2069"]
    assert [state for _title, state in told(dossier, sent, now)][-2:] == ["coming", "coming"]


def test_a_commune_that_was_given_time_is_told_so(dossier, now):
    later = dossier.call.closes_at + timedelta(days=3)
    Extension.objects.create(
        call=dossier.call,
        commune=dossier.commune,
        closed_at=dossier.call.closes_at,
        closes_at=later,
        reason_fr="Crue.",
        reason_ar="فيضان.",
        granted_at=now,
    )
    closing = milestones(dossier, [], now)[-1]
    assert "26 novembre 2026" in closing.when
    assert "votre commune" in closing.text


def took(dossier, verb, source, at):
    return StepTaken.objects.create(
        dossier=dossier, verb=verb, source=source, target=dossier.state, taken_at=at
    )


def test_no_state_before_the_letter_tells_a_result(dossier, now):
    took(dossier, "begin_screening", "submitted", now)
    told_of = {}
    for state in STATES[2:10]:
        dossier.state = state
        told_of[state] = told(dossier, [], now)
    hidden = {state: lines for state, lines in told_of.items() if state != "complement_requested"}
    assert [lines for lines in hidden.values() if lines != hidden["screening"]] == []
    assert told_of["screening"][-2:] == [
        ("Examen par l’équipe technique", "current"),
        ("Notification du résultat", "coming"),
    ]


@pytest.mark.parametrize(
    ("outcome", "coming"),
    [
        ("retained", ["Vote de votre conseil sur l’adhésion"]),
        ("reserve", ["Passage à la liste retenue"]),
        ("not_retained", []),
    ],
)
def test_the_letter_tells_the_result_and_the_next_step(dossier, now, outcome, coming):
    dossier.state = "notified"
    took(dossier, "notify", outcome, now + timedelta(days=20))
    lines = milestones(dossier, [], now + timedelta(days=21))
    result = next(one for one in lines if one.title == "Décision notifiée")
    assert (result.text, result.state) == (STATE_LABELS[outcome], "past")
    assert [one.title for one in lines if one.state != "past"] == coming


def test_a_commune_of_the_reserve_that_was_promoted_waits_for_its_letter(dossier, now):
    took(dossier, "notify", "reserve", now)
    dossier.state, dossier.outcome = "notified", "reserve"
    before = told(dossier, [], now)
    dossier.state, dossier.outcome = "retained", "retained"
    assert told(dossier, [], now) == before


def test_the_vote_of_adhesion_is_the_last_line(dossier, now):
    dossier.state = "adhesion_voted"
    took(dossier, "notify", "retained", now + timedelta(days=20))
    took(dossier, "record_adhesion", "notified", now + timedelta(days=40))
    assert told(dossier, [], now + timedelta(days=41))[-1][1] == "past"
