import pytest
from django.utils.translation import override

from label.dossiers.models import StepTaken
from label.dossiers.services.errors import NotAnOfficer
from label.dossiers.templatetags.dossier_words import verb_words
from label.selection.minutes import minutes_data, minutes_pdf
from label.selection.models import Batch, Proposal
from label.selection.selectors import rehearsal
from label.selection.services.batches import lock_batch, propose, propose_all, withdraw
from label.selection.services.errors import CannotLock, Locked
from records.models import JournalEntry

REASONS = [{"fr": "Pas de publication.", "ar": "لا نشر."}]


@pytest.fixture
def prepared(batch, make_dossier, officer):
    propose(batch=batch, dossier=make_dossier(1), outcome="retained", by=officer)
    reserve = make_dossier(2, region="R2", milieu="urban")
    propose(batch=batch, dossier=reserve, outcome="reserve", rank=1, reasons=REASONS, by=officer)
    refused = make_dossier(3, state="not_eligible")
    propose(batch=batch, dossier=refused, outcome="not_retained", reasons=REASONS, by=officer)
    return batch


def states(batch):
    rows = batch.proposals.order_by("dossier__reference")
    return list(rows.values_list("dossier__state", "dossier__outcome"))


def test_locking_decides_every_dossier_with_its_reason(prepared, committee, now):
    locked = lock_batch(batch=prepared, by=committee, now=now)
    decided = [
        ("retained", "retained"),
        ("reserve", "reserve"),
        ("not_retained", "not_retained"),
    ]
    assert states(prepared) == decided
    assert (locked.locked_at, locked.locked_by) == (now, committee)
    assert StepTaken.objects.get(verb="turn_down").reason == "Pas de publication."


def test_the_minutes_are_frozen_and_their_digest_journaled(prepared, committee, now):
    locked = lock_batch(batch=prepared, by=committee, now=now)
    entry = JournalEntry.objects.get(verb="batch.locked")
    assert entry.data["digest"] == locked.digest
    assert [one["outcome"] for one in locked.minutes["decisions"]] == [
        "retained",
        "not_retained",
        "reserve",
    ]
    Proposal.objects.update(reasons=[])
    assert Batch.objects.get().minutes == locked.minutes


def test_the_paper_says_it_in_both_languages_and_is_the_same_each_time(prepared, committee, now):
    locked = lock_batch(batch=prepared, by=committee, now=now)
    data = minutes_data(locked)
    assert [one["title"]["ar"] for one in data["sections"]] == [
        "مقبول",
        "في لائحة الاحتياط",
        "غير مقبول",
    ]
    assert data["sections"][2]["rows"][0]["reasons"] == REASONS
    assert minutes_pdf(locked) == minutes_pdf(Batch.objects.get())


def test_nothing_is_decided_while_one_thing_stands_against_it(
    prepared, make_dossier, officer, committee, now
):
    propose(batch=prepared, dossier=make_dossier(4, "screening"), outcome="retained", by=officer)
    with pytest.raises(CannotLock):
        lock_batch(batch=prepared, by=committee, now=now)
    assert {state for state, _outcome in states(prepared)} == {
        "reviewed",
        "not_eligible",
        "screening",
    }


def test_a_locked_batch_does_not_change(prepared, make_dossier, officer, committee, now):
    lock_batch(batch=prepared, by=committee, now=now)
    with pytest.raises(Locked):
        propose(batch=prepared, dossier=make_dossier(5), outcome="retained", by=officer)
    with pytest.raises(Locked):
        withdraw(proposal=prepared.proposals.first(), by=officer)
    with pytest.raises(Locked):
        lock_batch(batch=prepared, by=committee, now=now)


def test_who_prepares_does_not_decide(prepared, officer, now):
    with pytest.raises(NotAnOfficer):
        lock_batch(batch=prepared, by=officer, now=now)


def test_who_only_reads_prepares_nothing(batch, make_dossier, reader):
    with pytest.raises(NotAnOfficer):
        propose(batch=batch, dossier=make_dossier(1), outcome="retained", by=reader)


def test_what_waits_is_proposed_as_its_state_suggests(batch, make_dossier, officer):
    make_dossier(1)
    make_dossier(2, "not_eligible")
    make_dossier(3, "screening")
    assert propose_all(batch=batch, by=officer) == 2
    assert list(batch.proposals.values_list("dossier__reference", "outcome")) == [
        ("LCC-0001", "retained"),
        ("LCC-0002", "not_retained"),
    ]
    assert propose_all(batch=batch, by=officer) == 0


def test_the_rehearsal_changes_nothing_and_names_who_would_wait(batch, make_dossier, officer):
    propose(batch=batch, dossier=make_dossier(1), outcome="retained", by=officer)
    make_dossier(2)
    found = rehearsal(batch)
    assert (found.outcomes["retained"], found.undecided) == (1, ["LCC-0002"])
    assert states(batch) == [("reviewed", "")]


def test_a_dossier_decided_by_another_batch_is_named(batch, make_dossier, officer):
    decided = make_dossier(1, "retained", outcome="retained")
    propose(batch=batch, dossier=decided, outcome="retained", by=officer)
    assert rehearsal(batch).faults == [("LCC-0001", "decided_elsewhere")]


def told(prefix="batch."):
    """Return what the journal says of batches: act, kind of object, object, data."""
    entries = JournalEntry.objects.filter(verb__startswith=prefix).order_by("sequence")
    return list(entries.values_list("verb", "target_type", "target_id", "data"))


def test_the_journal_tells_of_a_batch_from_its_opening(batch, call):
    data = {"call": call.slug, "number": batch.number, "sat_on": batch.sat_on.isoformat()}
    assert told() == [("batch.opened", "selection.batch", str(batch.pk), data)]


def test_the_journal_tells_what_was_proposed_by_codes_alone(batch, make_dossier, officer):
    dossier, written = make_dossier(1), [{"code": "site", **REASONS[0]}, *REASONS]
    proposal = propose(
        batch=batch, dossier=dossier, outcome="reserve", rank=2, reasons=written, by=officer
    )
    withdraw(proposal=proposal, by=officer)
    place = ("dossiers.dossier", str(dossier.pk))
    data = {"batch": batch.pk, "outcome": "reserve"}
    assert told()[1:] == [
        ("batch.proposed", *place, data | {"rank": 2, "reasons": ["site"]}),
        ("batch.withdrawn", *place, data),
    ]


def test_proposing_for_all_is_one_line_that_names_the_dossiers(batch, make_dossier, officer):
    retained, refused = make_dossier(1), make_dossier(2, "not_eligible")
    propose_all(batch=batch, by=officer)
    propose_all(batch=batch, by=officer)
    data = {"retained": [retained.pk], "not_retained": [refused.pk]}
    assert told()[1:] == [("batch.filled", "selection.batch", str(batch.pk), data)]


def test_a_dossiers_history_says_it_in_both_languages():
    said = {}
    for language in ("fr", "ar"):
        with override(language):
            said[language] = [verb_words(f"batch.{one}") for one in ("proposed", "withdrawn")]
    assert said == {
        "fr": ["Décision proposée", "Proposition de décision retirée"],
        "ar": ["اقتراح قرار", "سحب القرار المقترح"],
    }
