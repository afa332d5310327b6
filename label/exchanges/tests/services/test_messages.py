import uuid
from datetime import timedelta

import pytest

from label.dossiers.services.errors import ContentChanged, NotAMember, NotAnOfficer
from label.exchanges.domain.messages import COMMUNE, OFFICERS, PER_PERSON, WINDOW
from label.exchanges.models import Message
from label.exchanges.selectors import dossiers_to_read, unread
from label.exchanges.services.errors import NothingSaid, TooLong, TooMany
from label.exchanges.services.messages import mark_read, send_message
from records.models import JournalEntry, OutboxMessage


@pytest.fixture
def say(sent, member, officer, now):
    def make(text="Bonjour.", side=COMMUNE, **rest):
        by = member if side == COMMUNE else officer
        given = {"dossier": sent, "side": side, "by": by, "key": uuid.uuid4(), "now": now}
        return send_message(text=text, **given | rest)

    return make


def letters():
    return OutboxMessage.objects.filter(template__startswith="exchanges/mail/message")


def test_a_message_is_kept_clean_and_told_to_the_other_side_without_its_words(say, officer):
    message = say(" Secret\u202e de\x07 la\r\ncommune ")
    assert message.text == "Secret de la\ncommune"
    letter = letters().get()
    assert (letter.to, "Secret" in letter.text) == (officer.email, False)
    entry = JournalEntry.objects.get(verb="message.sent")
    assert entry.data == {"message": message.pk, "side": "commune"}


def test_what_officers_write_is_told_to_the_members_with_the_way_to_it(say, sent, member):
    say(side=OFFICERS)
    letter = letters().get()
    assert (letter.to, f"/echanges/{sent.public_id}/" in letter.text) == (member.email, True)


def test_the_same_sending_again_is_the_same_message_and_other_words_are_not_lost_silently(say):
    key = uuid.uuid4()
    first = say(key=key)
    assert say(key=key) == first
    with pytest.raises(ContentChanged):
        say("Autre chose", key=key)
    assert (Message.objects.count(), letters().count()) == (1, 1)


@pytest.mark.parametrize(("text", "refusal"), [(" \u202e\n", NothingSaid), ("ا" * 4001, TooLong)])
def test_nothing_and_too_much_are_refused(say, text, refusal):
    with pytest.raises(refusal):
        say(text)
    assert Message.objects.count() == 0


def test_four_thousand_characters_are_taken(say):
    assert len(say("ا" * 4000).text) == 4000


def test_each_side_writes_in_its_own_name(say, stranger, member, reader):
    with pytest.raises(NotAMember):
        say(by=stranger)
    for person in (member, reader):
        with pytest.raises(NotAnOfficer):
            say(side=OFFICERS, by=person)


def test_a_commune_writes_at_a_pace_and_officers_as_they_need(say, now):
    for _one in range(PER_PERSON):
        say()
    with pytest.raises(TooMany):
        say()
    assert say(side=OFFICERS).side == OFFICERS
    assert say(now=now + WINDOW).side == COMMUNE


def test_what_waits_is_marked_until_the_other_side_opens_it(say, sent, now):
    say()
    say()
    assert [(one, one.waiting) for one in dossiers_to_read()] == [(sent, 2)]
    assert letters().count() == 1
    assert mark_read(dossier=sent, reader=COMMUNE, now=now) == 0
    assert mark_read(dossier=sent, reader=OFFICERS, now=now) == 2
    assert unread(sent, reader=OFFICERS).count() == 0
    say(now=now + timedelta(minutes=1))
    assert letters().count() == 2


def test_a_message_never_changes(say):
    message = say()
    message.text = "Autre"
    with pytest.raises(TypeError):
        message.save()
