import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from label.dossiers.domain.differences import differences
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import Answer, AnswerChange, AnswerFile, Deposit
from label.dossiers.selectors import filed_papers, form_of, gate_of, last_deposit, typed_answers
from label.dossiers.services.answers import save_answers, settle
from label.dossiers.services.errors import (
    CallNotOpen,
    Incomplete,
    NotAnOfficer,
    NotAQuestion,
    NotThisWay,
    QuestionNotOpen,
    ReasonRequired,
)
from label.dossiers.services.files import attach_file, remove_file
from label.dossiers.services.join import join_pictures
from label.dossiers.services.retain import erase_expired
from label.dossiers.services.submit import submit_dossier
from label.eligibility.tests.conftest import send
from label.exchanges.models import Complement
from label.exchanges.services.complement import close_complement, extend_complement
from label.exchanges.services.errors import NoComplement, NotInFuture
from label.exchanges.services.remind import remind_complements
from records.models import JournalEntry, OutboxMessage

TICK, DAY = timedelta(milliseconds=1), timedelta(days=1)


def save(dossier, member, at, **typed):
    keys = {f"k-{name}": words for name, words in typed.items()}
    return save_answers(dossier=dossier, user=member, typed=keys, now=at)


def mails():
    return OutboxMessage.objects.filter(template__startswith="exchanges/")


def test_asking_moves_the_dossier_tells_the_commune_and_journals_the_codes(ask, sent, member):
    complement = ask("k-proof", "k-name")
    assert (sent.state, complement.questions) == ("complement_requested", ["k-name", "k-proof"])
    letter = mails().get()
    assert letter.to == member.email
    assert ("Le nom manque." in letter.text, "الاسم ناقص." in letter.text) == (True, True)
    entry = JournalEntry.objects.get(verb="complement.asked")
    assert entry.data == {
        "complement": complement.pk,
        "questions": ["name", "proof"],
        "due": complement.due_at.isoformat(),
    }


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"reason_ar": " \u202e\n"}, ReasonRequired),
        ({"questions": ()}, NotAQuestion),
        ({"questions": ("k-url",)}, NotAQuestion),
        ({"questions": ("k-name", "gone")}, NotAQuestion),
    ],
)
def test_a_request_without_its_reason_or_of_other_questions_is_refused(ask, sent, change, refusal):
    with pytest.raises(refusal):
        ask(**change)
    sent.refresh_from_db()
    assert (sent.state, Complement.objects.count()) == ("submitted", 0)


def test_the_date_is_strictly_in_the_future(ask, later):
    with pytest.raises(NotInFuture):
        ask(due_at=later)
    assert ask(due_at=later + TICK).due_at == later + TICK


def test_who_only_reads_asks_for_nothing(ask, reader, member):
    for person in (reader, member):
        with pytest.raises(NotAnOfficer):
            ask(by=person)


def test_one_request_is_open_at_a_time(ask, sent, later):
    standing = ask()
    with pytest.raises(NotThisWay):
        ask()
    with pytest.raises(IntegrityError), transaction.atomic():
        Complement.objects.create(
            dossier=sent,
            questions=["k-name"],
            asked_at=later,
            told_at=later,
            due_at=standing.due_at,
        )


def test_only_what_is_asked_can_be_changed_although_the_call_is_closed(ask, sent, member, later):
    ask("k-name", "k-site")
    assert save(sent, member, later, name="Corrigé", site="yes", url="https://a.ma") == [
        "k-name",
        "k-site",
        "k-url",
    ]
    paper = AnswerFile.objects.get(dossier=sent)
    refused = [
        lambda: save(sent, member, later, near="01.111.01.1"),
        lambda: save(sent, member, later, name="Encore", near="01.111.01.1"),
        lambda: settle(dossier=sent, user=member, question="k-near", now=later),
        lambda: remove_file(paper=paper, user=member, now=later),
        lambda: attach_file(
            dossier=sent, question="k-proof", uploaded=None, user=member, now=later
        ),
        lambda: join_pictures(
            dossier=sent, question="k-proof", wanted={}, user=member, language="fr", now=later
        ),
    ]
    for act in refused:
        with pytest.raises(QuestionNotOpen):
            act()
    assert Answer.objects.get(dossier=sent, question="k-name").typed == "Corrigé"


def test_the_file_that_is_asked_for_can_be_replaced_and_the_deposit_keeps_the_first(
    ask, sent, member, later
):
    ask("k-proof")
    remove_file(paper=AnswerFile.objects.get(dossier=sent), user=member, now=later)
    assert AnswerFile.objects.count() == 0
    assert last_deposit(sent).files.get().file.name == "preuve.pdf"
    with pytest.raises(Incomplete):
        deposit_again(sent, member, later)


def deposit_again(dossier, member, at, key=None, seen=None):
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    return submit_dossier(
        dossier=dossier,
        user=member,
        language="ar",
        key=key or uuid.uuid4(),
        fingerprint=seen or fingerprint(content),
        now=at,
    )


def test_sending_makes_a_deposit_that_ends_the_request_and_begins_the_screening_again(
    ask, sent, member, later
):
    complement = ask()
    save(sent, member, later, name="Corrigé")
    deposit = deposit_again(sent, member, later + DAY)
    sent.refresh_from_db()
    complement.refresh_from_db()
    assert (deposit.number, sent.state) == (2, "screening")
    assert (complement.deposit, complement.ended_at) == (deposit, later + DAY)
    verbs = list(JournalEntry.objects.order_by("-sequence").values_list("verb", flat=True)[:2])
    assert verbs == ["dossier.submitted", "dossier.send_complement"]
    assert OutboxMessage.objects.filter(template="dossiers/mail/complement_received").count() == 1
    with pytest.raises(CallNotOpen):
        save(sent, member, later + DAY, name="Trop tard")


def test_the_same_sending_again_gives_the_same_deposit_also_after_the_date(
    ask, sent, member, later
):
    complement = ask()
    save(sent, member, later, name="Corrigé")
    content = freeze(form_of(sent), typed_answers(sent), filed_papers(sent))
    key, seen = uuid.uuid4(), fingerprint(content)
    first = deposit_again(sent, member, later, key, seen)
    assert deposit_again(sent, member, complement.due_at, key, seen) == first
    assert Deposit.objects.count() == 2


def test_a_millisecond_before_the_date_is_taken_and_the_date_is_not(ask, sent, member):
    complement = ask()
    save(sent, member, complement.due_at - TICK, name="Corrigé")
    for act in (lambda at: deposit_again(sent, member, at), lambda at: save(sent, member, at)):
        with pytest.raises(CallNotOpen):
            act(complement.due_at)
    assert last_deposit(sent).number == 1
    assert deposit_again(sent, member, complement.due_at - TICK).number == 2


def test_what_was_typed_and_never_sent_goes_to_the_history_unless_it_is_asked(
    ask, sent, member, now
):
    save(sent, member, now, name="Jamais envoyé", near="01.111.01.1")
    ask("k-near")
    typed = typed_answers(sent)
    assert (typed["k-name"], typed["k-near"]) == ("Exemple", "01.111.01.1")
    assert AnswerChange.objects.filter(question="k-name").last().typed == "Jamais envoyé"


def test_a_file_that_was_taken_off_after_the_sending_comes_back(ask, sent, member, now):
    remove_file(paper=AnswerFile.objects.get(dossier=sent), user=member, now=now)
    ask("k-name")
    content = freeze(form_of(sent), typed_answers(sent), filed_papers(sent))
    assert differences(last_deposit(sent).snapshot, content) == []


def test_what_a_complement_leaves_closed_is_not_judged_again(ask, sent, member, later):
    ask("k-name")
    AnswerFile.objects.filter(dossier=sent).delete()
    save(sent, member, later, name="Corrigé")
    assert deposit_again(sent, member, later).number == 2


def test_more_time_is_told_and_journaled_and_opens_again_what_was_overdue(
    ask, sent, officer, member, later
):
    complement = ask()
    due = complement.due_at
    assert (complement.is_overdue(due - TICK), complement.is_overdue(due)) == (False, True)
    with pytest.raises(NotInFuture):
        extend_complement(complement=complement, due_at=due, by=officer, now=later)
    extend_complement(complement=complement, due_at=due + DAY, by=officer, now=due)
    assert gate_of(sent).state(due) == "open"
    assert mails().filter(template="exchanges/mail/complement_extended").count() == 1
    entry = JournalEntry.objects.get(verb="complement.extended")
    assert entry.data["to"] == (due + DAY).isoformat()


def test_closing_leaves_the_last_deposit_and_another_can_be_asked(ask, sent, officer, later):
    complement = ask()
    close_complement(complement=complement, by=officer, now=later)
    sent.refresh_from_db()
    assert (sent.state, last_deposit(sent).number) == ("screening", 1)
    with pytest.raises(NoComplement):
        close_complement(complement=complement, by=officer, now=later)
    with pytest.raises(NoComplement):
        extend_complement(
            complement=complement, due_at=complement.due_at + DAY, by=officer, now=later
        )
    assert ask("k-proof").is_open


def test_each_reminder_is_written_once_and_a_later_date_has_its_own(ask, officer, later):
    complement = ask()
    reminders = mails().filter(template="exchanges/mail/complement_reminder")
    for now, total in [
        (complement.due_at - 4 * DAY, 0),
        (complement.due_at - 3 * DAY, 1),
        (complement.due_at - 2 * DAY, 1),
        (complement.due_at - DAY, 2),
        (complement.due_at, 2),
    ]:
        remind_complements(now=now)
        assert reminders.count() == total
    extend_complement(
        complement=complement,
        due_at=complement.due_at + 7 * DAY,
        by=officer,
        now=complement.due_at,
    )
    assert remind_complements(now=complement.due_at + 4 * DAY) == 1


def test_while_the_call_is_open_a_complement_opens_nothing_more(ask, sent, member, now):
    ask(now=now)
    with pytest.raises(QuestionNotOpen):
        save(sent, member, now, near="01.111.01.1")


def test_a_decided_dossier_goes_with_its_complements(ask, sent, member, later, officer):
    ask()
    save(sent, member, later, name="Corrigé")
    deposit_again(sent, member, later)
    ask("k-proof", now=later + DAY)
    type(sent).objects.filter(pk=sent.pk).update(state="notified", outcome="not_retained")
    assert erase_expired(now=later + 40_000 * DAY) == [sent.reference]
    assert Complement.objects.count() == 0


def test_a_new_deposit_sent_while_the_call_is_open_ends_nothing(sent, member, now):
    assert send(sent, member, now, **{"k-name": "Deux"}).number == 2
