"""What was erased is found again: in a table, a session, a file, the search index or a cache.

Each time the words are looked for first where they must be, so that the search is known to see.
"""

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import Membership, User
from accounts.services.erasing import erase_person
from accounts.services.invitations import invite
from accounts.services.requests import request_access
from accounts.services.tokens import make_token
from formations.services.retaining import erase_expired_names
from formations.tests.conftest import (  # noqa: F401
    make_session,
    planted_calendar,
    planted_programme,
    programme,
)
from formations.tests.people import FIRST, HOURS, LAST, join, make_commune, make_member, offer
from label.dossiers.models import Dossier
from label.dossiers.services.answers import save_answers
from label.dossiers.services.files import attach_file
from label.dossiers.services.retain import erase_expired
from label.dossiers.tests.conftest import call, commune, dossier, member, now, pdf  # noqa: F401
from label.exchanges.services.messages import send_message
from label.handling.models import Note
from portal.tests.page_cache.conftest import home, kept, planted_home  # noqa: F401
from records.domain.retention import months_after
from records.models import OutboxMessage
from records.services import delivery, journal
from records.storage import private_storage
from tests.threats.traces import traces

pytestmark = pytest.mark.django_db
EMAIL, FAMILY, GIVEN, PHONE = "naw.tass@commune.example", "Tassaoutine", "Nawalita", "0612345678"
LATE = datetime(2029, 1, 1, tzinfo=UTC)
EVERYTHING = (EMAIL, FAMILY, GIVEN, PHONE)


@pytest.fixture
def session(programme):  # noqa: F811
    return make_session(programme, FIRST, ends_on=LAST, city_fr="Rabat", city_ar="الرباط", **HOURS)


@pytest.fixture
def person(commune, member, now, dossier):  # noqa: F811
    """Somebody who did what a person of a commune can do, and of whom others have written."""
    asked = make_commune(2)
    invite(commune=commune, email=EMAIL, role="director", by=member, now=now)
    person = User.objects.create_user(EMAIL, first_name=GIVEN, last_name=FAMILY)
    Membership.objects.create(user=person, commune=commune, role="director")
    make_member(asked)
    request_access(commune=asked, user=person, now=now)
    made = {"name": "Outil", "scope": "read", "days": 30, "by": person, "now": now}
    make_token(commune=commune, **made)
    save_answers(dossier=dossier, user=person, typed={"k-name": "Exemple"}, now=now)
    text = {"side": "commune", "text": "Bonjour", "key": uuid4()}
    send_message(dossier=dossier, by=person, now=now, **text)
    journal.record(actor=person, verb="space.entered", target=commune)
    return person


def signed_in():
    """Return the browser of somebody who came in with a code, after a wrong one."""
    browser = Client()
    browser.post("/fr/compte/", {"email": EMAIL})
    code = re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()
    browser.post("/fr/compte/code/", {"code": "000000", "action": "verify"})
    browser.post("/fr/compte/code/", {"code": code, "action": "verify"})
    return browser


def test_nothing_tells_of_an_erased_person(person, session):
    offer(session)
    join(session, make_commune(3), f"{GIVEN} {FAMILY}", email=EMAIL)
    browser = signed_in()
    for path in ("/fr/dossiers/", "/fr/compte/espace/", "/fr/", "/fr/verifier/"):
        browser.get(path)
    delivery.deliver()
    call_command("update_index", verbosity=0)
    seen = {place.partition(".")[0] for place in traces(EMAIL)}
    assert {"accounts_user", "records_outboxmessage", "sessions"} <= seen
    erase_person(email=EMAIL)
    call_command("update_index", verbosity=0)
    assert {word: traces(word) for word in (EMAIL, FAMILY, GIVEN)} == {
        EMAIL: [],
        FAMILY: [],
        GIVEN: [],
    }
    assert "_auth_user_id" not in browser.session


def test_nothing_tells_of_participants_whose_time_is_over(session):
    offer(session, retention_months=24)
    join(session, make_commune(), f"{GIVEN} {FAMILY}", email=EMAIL)
    assert len(traces(FAMILY)) > 2
    erase_expired_names(now=LATE)
    assert {word: traces(word) for word in (EMAIL, FAMILY, GIVEN)} == {
        EMAIL: [],
        FAMILY: [],
        GIVEN: [],
    }


def test_nothing_tells_what_stood_in_a_dossier_whose_time_is_over(
    dossier,  # noqa: F811
    member,  # noqa: F811
    now,  # noqa: F811
    pdf,  # noqa: F811
    django_capture_on_commit_callbacks,
):
    save_answers(dossier=dossier, user=member, typed={"k-name": f"{GIVEN} {PHONE}"}, now=now)
    save_answers(dossier=dossier, user=member, typed={"k-name": f"{FAMILY} {EMAIL}"}, now=now)
    before = set(private_storage().all_keys())
    file = {"question": "k-proof", "uploaded": pdf(f"{FAMILY}.pdf")}
    attach_file(dossier=dossier, user=member, now=now, **file)
    key = {"side": "commune", "text": f"Appelez {FAMILY} au {PHONE}", "key": uuid4()}
    send_message(dossier=dossier, by=member, now=now, **key)
    Note.objects.create(dossier=dossier, text=f"{GIVEN} a appelé", written_at=now)
    assert all(traces(word) for word in EVERYTHING)
    (stored,) = set(private_storage().all_keys()) - before
    ends = months_after(dossier.call.closes_at, dossier.call.retention_months)
    with django_capture_on_commit_callbacks(execute=True):
        assert erase_expired(now=ends) == [dossier.reference]
    assert Dossier.objects.count() == 0
    assert {word: traces(word) for word in EVERYTHING} == {word: [] for word in EVERYTHING}
    assert not private_storage().exists(stored)
