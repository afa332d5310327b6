import pytest
from django.contrib.auth.models import Group
from django.utils import timezone, translation

from operations.models import BackupRun, JournalCheck
from operations.templatetags.operations import span
from records.models import JournalEntry, OutboxMessage
from records.services import journal

pytestmark = pytest.mark.django_db
SCREEN = "/admin/exploitation/"


@pytest.fixture
def at_work(client, officer):
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def refused():
    now = timezone.now()
    return OutboxMessage.objects.create(
        message_id="<1@portail.example>",
        to="nawal@commune.example",
        template="accounts/mail/invitation",
        state="refused",
        attempts=5,
        last_error="550 nawal@commune.example unknown",
        created_at=now,
        next_attempt_at=now,
    )


def test_the_screen_tells_what_is_wrong_and_no_address(at_work, refused):
    page = at_work.get(SCREEN).content.decode()
    assert page.count("operations__card--alarm") == 3  # no worker, a mail, no backup
    assert "accounts/mail/invitation" in page
    assert "nawal@commune.example" not in page


def test_a_portal_that_is_well_raises_no_alarm(at_work):
    from records import jobs

    jobs.beat()
    now = timezone.now()
    BackupRun.objects.create(name="a", made_at=now, seconds=1, files=3, size=2048)
    page = at_work.get(SCREEN).content.decode()
    assert page.count("operations__card--alarm") == 0


def test_refused_mails_are_sent_again_and_it_is_journaled(at_work, refused):
    assert at_work.post(f"{SCREEN}mails/").status_code == 302
    refused.refresh_from_db()
    assert (refused.state, refused.attempts) == ("queued", 0)
    assert JournalEntry.objects.values_list("verb", "data").last() == (
        "mail.sent_again",
        {"mails": 1},
    )
    at_work.post(f"{SCREEN}mails/")
    assert JournalEntry.objects.filter(verb="mail.sent_again").count() == 1


def test_the_journal_is_checked_and_certified(at_work):
    assert at_work.get(f"{SCREEN}journal/certificate.pdf").status_code == 404
    entry = journal.record(actor=None, verb="a.b")
    at_work.post(f"{SCREEN}journal/")
    check = JournalCheck.objects.get()
    assert (check.sequence, check.digest, check.faults) == (entry.sequence, entry.digest, 0)
    paper = at_work.get(f"{SCREEN}journal/certificate.pdf")
    assert (paper.status_code, paper.content[:5]) == (200, b"%PDF-")


@pytest.mark.parametrize("group", ["Communication", "Instruction", None])
def test_nobody_else_knows_of_the_screen(client, django_user_model, group):
    from portal.roles import establish_roles

    establish_roles()
    person = django_user_model.objects.create_user(email="a@portail.example", is_staff=True)
    if group:
        person.groups.add(Group.objects.get(name=group))
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    for method, path in (("get", ""), ("post", "mails/"), ("post", "journal/")):
        assert getattr(client, method)(f"{SCREEN}{path}").status_code in (302, 404)
    if group:
        assert client.get(SCREEN).status_code == 404


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 seconde"), (119, "119 secondes"), (120, "2 minutes"), (7200, "2 heures")],
)
def test_a_span_is_told_in_the_largest_unit_that_fits(seconds, words):
    with translation.override("fr"):
        assert span(seconds) == words
