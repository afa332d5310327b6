from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission

from accounts.models import Membership, User
from label.dossiers.models import Extension
from label.dossiers.selectors import dossiers_of, window_for, window_of
from label.dossiers.services.answers import require_open
from label.dossiers.services.errors import CallNotOpen, NotAnOfficer, NotLater
from label.dossiers.services.extend import extend_call, extend_for_commune
from label.dossiers.services.start import start_dossier
from records.models import JournalEntry, OutboxMessage
from territory.models import Commune

REASONS = {"reason_fr": "Intempéries.", "reason_ar": "سوء الأحوال الجوية."}
LATER = timedelta(days=3)
TICK = timedelta(milliseconds=1)


@pytest.fixture
def officer(db):
    user = User.objects.create_user(email="instruction@lcc.example")
    user.user_permissions.add(Permission.objects.get(codename="add_extension"))
    return User.objects.get(pk=user.pk)


@pytest.fixture
def other(commune):
    other = Commune.objects.create(
        code="C2",
        name_fr="Voisine",
        name_ar="جارة",
        search_key="voisine",
        province=commune.province,
        milieu="rural",
    )
    user = User.objects.create_user(email="voisine@commune.example", language="ar")
    Membership.objects.create(user=user, commune=other, role="director")
    return other


def told():
    return sorted(OutboxMessage.objects.values_list("to", "template", "languages"))


def taken(dossier, member, at):
    try:
        require_open(dossier, member, at)
    except CallNotOpen:
        return False
    return True


def test_a_call_extended_closes_later_for_all_to_the_millisecond(
    dossier, member, officer, call, now
):
    closes_at = call.closes_at + LATER
    extend_call(call=call, closes_at=closes_at, by=officer, now=now, **REASONS)
    dossier.refresh_from_db()
    instants = [closes_at - TICK, closes_at, closes_at + TICK]
    assert [taken(dossier, member, at) for at in instants] == [True, False, False]


def test_a_commune_given_time_closes_later_alone_to_the_millisecond(
    dossier, member, officer, call, commune, other, now
):
    before, closes_at = call.closes_at, call.closes_at + LATER
    neighbour = other.memberships.get().user
    theirs = start_dossier(call=call, commune=other, user=neighbour, language="ar", now=now)
    extend_for_commune(
        call=call, commune=commune, closes_at=closes_at, by=officer, now=now, **REASONS
    )
    instants = [closes_at - TICK, closes_at, closes_at + TICK]
    assert [taken(dossier, member, at) for at in instants] == [True, False, False]
    assert [taken(theirs, neighbour, at) for at in (before - TICK, before)] == [True, False]
    call.refresh_from_db()
    assert call.window.closes_at == before
    assert window_for(call, commune).closes_at == closes_at
    assert window_of(dossiers_of(member).get()).closes_at == closes_at
    assert window_of(dossiers_of(neighbour).get()).closes_at == before


def test_a_commune_given_time_may_still_start_after_the_others(call, commune, member, officer, now):
    late = call.closes_at + TICK
    extend_for_commune(
        call=call, commune=commune, closes_at=call.closes_at + LATER, by=officer, now=now, **REASONS
    )
    assert start_dossier(call=call, commune=commune, user=member, language="fr", now=late).pk


def test_those_with_a_dossier_are_told_and_the_journal_knows(
    dossier, officer, call, commune, other, now
):
    first, second = call.closes_at + LATER, call.closes_at + 2 * LATER
    extend_for_commune(call=call, commune=commune, closes_at=first, by=officer, now=now, **REASONS)
    extend_call(call=call, closes_at=second, by=officer, now=now, **REASONS)
    member = "point.focal@commune.example"
    assert told() == [
        (member, "dossiers/mail/extended", "fr,ar"),
        (member, "dossiers/mail/extended_for", "fr,ar"),
    ]
    text = OutboxMessage.objects.latest("pk").text
    assert REASONS["reason_fr"] in text and REASONS["reason_ar"] in text
    verbs = JournalEntry.objects.filter(verb__startswith="call.").values_list("verb", "data")
    start = (call.closes_at).isoformat()
    assert list(verbs) == [
        (
            "call.extended_for",
            {
                "extension": Extension.objects.get(commune=commune).pk,
                "from": start,
                "to": first.isoformat(),
                "commune": commune.code,
            },
        ),
        (
            "call.extended",
            {
                "extension": Extension.objects.get(commune=None).pk,
                "from": start,
                "to": second.isoformat(),
            },
        ),
    ]


def test_no_extension_is_earlier_or_in_the_past(call, commune, officer, now):
    for closes_at, at in [
        (call.closes_at, now),
        (call.closes_at - TICK, now),
        (call.closes_at + TICK, call.closes_at + LATER),
    ]:
        given = {"call": call, "closes_at": closes_at, "by": officer, "now": at, **REASONS}
        with pytest.raises(NotLater):
            extend_call(**given)
        with pytest.raises(NotLater):
            extend_for_commune(commune=commune, **given)
    assert Extension.objects.count() == 0


def test_only_officers_extend_and_they_owe_a_reason_in_both_languages(call, member, officer, now):
    given = {"call": call, "closes_at": call.closes_at + LATER, "now": now}
    with pytest.raises(NotAnOfficer):
        extend_call(by=member, **given, **REASONS)
    with pytest.raises(ValueError):
        extend_call(by=officer, **given, reason_fr="Oui", reason_ar=" ")


def test_an_extension_never_changes(call, officer, now):
    given = extend_call(call=call, closes_at=call.closes_at + LATER, by=officer, now=now, **REASONS)
    with pytest.raises(TypeError):
        given.save()
