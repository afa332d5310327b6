import pytest

from label.dossiers.services.errors import NotAnOfficer, ReasonRequired
from label.eligibility.models import Ruling
from label.eligibility.selectors import judged, standing_of, tried, unmet
from label.eligibility.services.errors import NotScreening, Outdated, UnknownPrerequisite, Unruled
from label.eligibility.services.rule import conclude, confirm_rest, rule
from label.eligibility.tests.conftest import send
from records.models import JournalEntry


def findings(deposit):
    return {one.prerequisite.code: one.verdict.finding for one in judged(deposit)}


def test_the_portal_finds_and_cites_the_answers_with_their_files(deposit):
    site, named = judged(deposit)
    assert (site.verdict.finding, site.cited[0].lines) == ("not_met", ["Non"])
    assert (named.verdict.finding, named.files[0].file.name) == ("met", "preuve.pdf")


def test_an_officer_rules_otherwise_with_a_reason_and_the_journal_says_so(deposit, officer, now):
    ruling = rule(
        deposit=deposit, code="site", ruled="met", by=officer, now=now, reason=" Vu en ligne. "
    )
    entry = JournalEntry.objects.get(verb="eligibility.ruled")
    assert (ruling.found, ruling.ruled, ruling.reason) == ("not_met", "met", "Vu en ligne.")
    assert entry.data == {
        "deposit": 1,
        "prerequisite": "site",
        "found": "not_met",
        "ruled": "met",
    }


def test_ruling_otherwise_without_a_reason_is_refused(deposit, officer, now):
    with pytest.raises(ReasonRequired):
        rule(deposit=deposit, code="site", ruled="met", by=officer, now=now, reason=" ")
    assert Ruling.objects.count() == 0


def test_confirming_the_rest_leaves_what_was_ruled(deposit, officer, now):
    rule(deposit=deposit, code="site", ruled="met", by=officer, now=now, reason="Vu.")
    assert confirm_rest(deposit=deposit, by=officer, now=now) == 1
    assert standing_of(deposit).advice == "eligible"


def test_a_dossier_whose_prerequisites_are_met_is_eligible(deposit, officer, now):
    rule(deposit=deposit, code="site", ruled="met", by=officer, now=now, reason="Vu.")
    confirm_rest(deposit=deposit, by=officer, now=now)
    assert conclude(deposit=deposit, by=officer, now=now).state == "eligible"


def test_one_that_is_not_met_makes_it_not_eligible_and_owes_a_reason(deposit, officer, now):
    confirm_rest(deposit=deposit, by=officer, now=now)
    assert [one.code for one in unmet(deposit)] == ["site"]
    with pytest.raises(ReasonRequired):
        conclude(deposit=deposit, by=officer, now=now)
    concluded = conclude(deposit=deposit, by=officer, now=now, reason="Pas de site.")
    assert concluded.state == "not_eligible"


def test_nothing_is_concluded_while_a_finding_waits(deposit, officer, now):
    with pytest.raises(Unruled):
        conclude(deposit=deposit, by=officer, now=now, reason="Trop tôt")


def test_a_deposit_that_another_has_replaced_is_not_ruled_on(deposit, member, officer, now):
    from label.dossiers.services.advance import advance

    send(deposit.dossier, member, now, **{"k-name": "Autre"})
    advance(dossier=deposit.dossier, verb="begin_screening", by=officer, now=now)
    with pytest.raises(Outdated):
        rule(deposit=deposit, code="site", ruled="not_met", by=officer, now=now)


def test_rulings_wait_for_the_screening(dossier, member, officer, now):
    sent = send(dossier, member, now)
    with pytest.raises(NotScreening):
        rule(deposit=sent, code="site", ruled="not_met", by=officer, now=now)


def test_an_unknown_prerequisite_or_finding_is_refused(deposit, officer, now):
    with pytest.raises(UnknownPrerequisite):
        rule(deposit=deposit, code="gone", ruled="met", by=officer, now=now)
    with pytest.raises(UnknownPrerequisite):
        rule(deposit=deposit, code="site", ruled="maybe", by=officer, now=now)


def test_who_only_reads_rules_on_nothing(deposit, reader, member, now):
    for person in (reader, member):
        with pytest.raises(NotAnOfficer):
            confirm_rest(deposit=deposit, by=person, now=now)


def test_prerequisites_are_tried_on_the_deposits_that_stand(deposit, member, officer, now):
    send(deposit.dossier, member, now, **{"k-site": "yes", "k-url": "https://exemple.ma"})
    rules = tuple(one.prerequisite for one in judged(deposit))
    total, trials = tried(rules, deposit.dossier.call)
    assert total == 1
    assert [one.found for one in trials] == [{"met": 1}, {"met": 1}]
    assert Ruling.objects.count() == 0
