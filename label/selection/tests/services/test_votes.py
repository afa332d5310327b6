from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from label.dossiers.services.errors import FileRefused, NotAMember, NotAnOfficer
from label.selection.domain.council import CouncilSession
from label.selection.models import CouncilVote
from label.selection.services.errors import DoesNotFollow, NoDate, NoDeliberation
from label.selection.services.votes import ask_votes, confirm_vote, remind_votes, report_vote
from records.models import JournalEntry, OutboxMessage, PrivateFile

MAY = CouncilSession(2027, 5)
VOTED = date(2026, 11, 20)


@pytest.fixture
def vote(dossier, speaking, officer, now):
    ask_votes(dossiers=[dossier], session=MAY, by=officer, now=now)
    return CouncilVote.objects.get()


@pytest.fixture
def paper():
    made, written = pikepdf.new(), BytesIO()
    made.add_blank_page()
    made.save(written)
    return written.getvalue()


def uploaded(content, name="deliberation.pdf"):
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def test_a_retained_commune_is_asked_once_in_both_languages(vote, dossier, officer, now):
    assert ask_votes(dossiers=[dossier], session=MAY, by=officer, now=now) == 0
    letter = OutboxMessage.objects.get(template="selection/mail/vote_asked")
    assert (vote.state, vote.session, letter.languages) == ("asked", "2027-05", "fr,ar")
    assert JournalEntry.objects.filter(verb="vote.asked").count() == 1


@pytest.mark.parametrize(
    ("state", "outcome"), [("notified", "not_retained"), ("retained", "retained")]
)
def test_who_is_not_retained_or_not_told_yet_is_not_asked(
    make_dossier, officer, now, state, outcome
):
    other = make_dossier(2, state, outcome=outcome)
    assert ask_votes(dossiers=[other], session=MAY, by=officer, now=now) == 0


def test_a_vote_goes_from_agenda_to_adhesion_on_its_deliberation(
    vote, dossier, speaking, officer, paper, now
):
    report_vote(vote=vote, state="on_agenda", by=speaking, now=now)
    report_vote(
        vote=vote,
        state="voted_for",
        voted_on=VOTED,
        deliberation=uploaded(paper),
        by=speaking,
        now=now,
    )
    confirm_vote(vote=vote, by=officer, now=now)
    dossier.refresh_from_db()
    vote.refresh_from_db()
    assert (dossier.state, vote.voted_on, vote.confirmed_at) == ("adhesion_voted", VOTED, now)


def test_a_vote_is_not_confirmed_without_its_deliberation(vote, speaking, officer, now):
    report_vote(vote=vote, state="voted_for", voted_on=VOTED, by=speaking, now=now)
    with pytest.raises(NoDeliberation):
        confirm_vote(vote=vote, by=officer, now=now)


def test_a_vote_against_is_not_confirmed_as_adhesion(vote, speaking, officer, now):
    report_vote(vote=vote, state="voted_against", voted_on=VOTED, by=speaking, now=now)
    with pytest.raises(DoesNotFollow):
        confirm_vote(vote=vote, by=officer, now=now)


@pytest.mark.parametrize("day", [None, date(2026, 11, 23)])
def test_a_vote_has_its_day_and_no_day_to_come(vote, speaking, now, day):
    with pytest.raises(NoDate):
        report_vote(vote=vote, state="voted_for", voted_on=day, by=speaking, now=now)


def test_a_bad_file_is_refused_and_nothing_changes(vote, speaking, now):
    with pytest.raises(FileRefused):
        report_vote(
            vote=vote,
            state="voted_for",
            voted_on=VOTED,
            deliberation=uploaded(b"MZ not a paper"),
            by=speaking,
            now=now,
        )
    vote.refresh_from_db()
    assert (vote.state, PrivateFile.objects.count()) == ("asked", 0)


def test_a_new_deliberation_takes_the_place_of_the_old(vote, speaking, paper, now):
    for _ in range(2):
        report_vote(
            vote=vote,
            state="voted_for",
            voted_on=VOTED,
            deliberation=uploaded(paper),
            by=speaking,
            now=now,
        )
    vote.refresh_from_db()
    assert [file.pk for file in PrivateFile.objects.all()] == [vote.deliberation_id]


def test_another_communes_vote_is_not_ones_own(vote, make_dossier, speaker, now):
    other = speaker(make_dossier(5))
    with pytest.raises(NotAMember):
        report_vote(vote=vote, state="on_agenda", by=other, now=now)
    with pytest.raises(NotAnOfficer):
        confirm_vote(vote=vote, by=other, now=now)


def test_reminders_go_a_month_and_ten_days_before_once_each(vote):
    days = [(3, 31), (4, 1), (4, 2), (4, 21), (4, 22), (5, 2)]
    sent = [remind_votes(now=datetime(2027, m, d, 10, tzinfo=UTC)) for m, d in days]
    assert sent == [0, 1, 0, 1, 0, 0]


def test_a_council_that_answered_is_not_reminded(vote, speaking, now):
    report_vote(vote=vote, state="on_agenda", by=speaking, now=now)
    assert remind_votes(now=datetime(2027, 4, 21, 10, tzinfo=UTC)) == 0
