import pytest

from label.dossiers.services.errors import NotAnOfficer, ReasonRequired
from label.statistics.models import Publication
from label.statistics.published import publication_of, published_kinds
from label.statistics.services.errors import Ended, NothingToPublish, NotToldYet
from label.statistics.services.publish import publish_results, publish_statistics, withdraw
from records.selectors import history


def test_nothing_stands_before_a_decision(call, decided):
    assert published_kinds(call.pk) == []


def test_a_decision_says_who_and_when_and_is_journaled(call, officer, now):
    made = publish_statistics(call=call, by=officer, now=now)
    assert (made.published_by, made.published_at) == (officer, now)
    [entry] = history(made)
    assert (entry.verb, entry.data["kind"]) == ("publication.made", "statistics")


def test_publishing_anew_replaces_what_stood(call, officer, now):
    first = publish_statistics(call=call, by=officer, now=now)
    second = publish_statistics(call=call, by=officer, now=now)
    assert publication_of(call.pk, "statistics") == second
    first.refresh_from_db()
    assert (first.ended_at, first.reason) == (now, "")


def test_the_figures_stay_as_they_were_decided(call, officer, now, make_dossier):
    made = publish_statistics(call=call, by=officer, now=now)
    before = made.content
    for number in range(6):
        make_dossier(number, "submitted")
    made.refresh_from_db()
    assert made.content == before


def test_results_are_the_committees_to_publish(call, decided, officer, now):
    with pytest.raises(NotAnOfficer):
        publish_results(call=call, by=officer, now=now)


def test_a_reader_publishes_nothing(call, reader, now):
    with pytest.raises(NotAnOfficer):
        publish_statistics(call=call, by=reader, now=now)


def test_no_results_without_a_retained_commune(call, committee, now):
    with pytest.raises(NothingToPublish):
        publish_results(call=call, by=committee, now=now)


def test_a_commune_has_its_letter_before_everyone_reads_its_name(
    call, decided, make_dossier, committee, now
):
    make_dossier(30, "reserve", outcome="reserve")
    publish_results(call=call, by=committee, now=now)
    with pytest.raises(NotToldYet):
        publish_results(call=call, by=committee, now=now, with_reserve=True)


def test_the_reserve_is_named_only_where_the_decision_says_so(call, decided, committee, now):
    assert publish_results(call=call, by=committee, now=now).content["reserve"] is None
    named = publish_results(call=call, by=committee, now=now, with_reserve=True).content["reserve"]
    assert [row["name_fr"] for row in named] == ["Commune 20", "Commune 21"]


def test_a_withdrawal_owes_a_reason_and_ends_it_once(call, officer, now):
    made = publish_statistics(call=call, by=officer, now=now)
    with pytest.raises(ReasonRequired):
        withdraw(publication=made, by=officer, now=now, reason="  ")
    withdraw(publication=made, by=officer, now=now, reason="Erreur")
    assert Publication.objects.filter(ended_at=None).count() == 0
    with pytest.raises(Ended):
        withdraw(publication=made, by=officer, now=now, reason="Erreur")
