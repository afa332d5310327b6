import pytest

from label.dossiers.models import StepTaken
from label.dossiers.services.errors import NotAnOfficer
from label.letters.models import Letter, Production
from label.letters.selectors import letters
from label.letters.services.dispatch import note_dispatch, note_return
from label.letters.services.errors import NobodyToWrite, NotDispatched
from label.letters.services.produce import ask_for_letters, make_letter, make_waiting
from records.models import JournalEntry, OutboxMessage, PrivateFile


@pytest.fixture
def asked(refused, call, templates, officer, now):
    def ask(channel="paper", kind="not_retained"):
        return ask_for_letters(
            call=call, template=templates[kind], channel=channel, by=officer, now=now
        )

    return ask


def numbers():
    return list(Letter.objects.order_by("position").values_list("position", flat=True))


def test_each_commune_gets_a_numbered_letter_with_its_reasons(asked, refused, now):
    asked()
    assert make_waiting(now=now) == 3
    first = Letter.objects.order_by("position").first()
    assert numbers() == [1, 2, 3]
    assert first.number == f"0001/{now.year}"
    assert "– Pas de {publication}." in first.words["fr"]["paragraphs"][1]
    assert "– لا نشر." in first.words["ar"]["paragraphs"][1]
    with first.paper.open() as paper:
        assert paper.read(5) == b"%PDF-"


def test_the_dossiers_are_notified_and_the_journal_names_the_paper(asked, refused, now):
    asked()
    make_waiting(now=now)
    refused[0].refresh_from_db()
    entry = JournalEntry.objects.filter(verb="letter.made").first()
    assert (refused[0].state, refused[0].outcome) == ("notified", "not_retained")
    assert StepTaken.objects.filter(verb="notify").count() == 3
    assert entry.data["sha256"] == Letter.objects.get(pk=entry.data["letter"]).paper.sha256


def test_a_worker_that_stops_midway_goes_on_and_makes_none_twice(asked, now):
    production = asked()
    assert make_waiting(now=now, limit=2) == 2
    assert Production.objects.get().ended_at is None
    assert make_waiting(now=now) == 1
    assert make_waiting(now=now) == 0
    assert numbers() == [1, 2, 3]
    assert Production.objects.get(pk=production.pk).ended_at == now


def test_a_letter_made_meanwhile_by_another_worker_is_not_made_again(asked, refused, now):
    production = asked()
    assert make_letter(production=production, dossier=refused[0], now=now) is True
    assert make_letter(production=production, dossier=refused[0], now=now) is False
    assert numbers() == [1]


def test_one_that_breaks_leaves_no_gap_in_the_numbers(asked, now, monkeypatch):
    production = asked()
    with monkeypatch.context() as patch:
        patch.setattr("label.letters.services.produce.letter_pdf", lambda *a, **k: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            make_waiting(now=now)
    assert (numbers(), PrivateFile.objects.count()) == ([], 0)
    make_waiting(now=now)
    assert numbers() == [1, 2, 3]
    assert production.letters.count() == 3


def test_a_place_with_nothing_to_fill_it_is_noted_and_the_others_are_made(
    asked, refused, templates, now
):
    template = templates["not_retained"]
    template.body_fr = "{lot}"
    template.save()
    asked()
    assert make_waiting(now=now) == 0
    failures = Production.objects.get().failures
    assert [one["lacking"] for one in failures] == [["lot"]] * 3
    assert numbers() == []


def test_members_get_it_by_mail_and_others_on_paper(asked, refused, speaker, now):
    speaker(refused[0])
    asked("mail")
    make_waiting(now=now)
    mail = OutboxMessage.objects.get(template="letters/mail/letter")
    posted = Letter.objects.get(dossier=refused[0])
    assert [file.pk for file in mail.attachments.all()] == [posted.paper_id]
    assert sorted(Letter.objects.values_list("state", flat=True)) == [
        "dispatched",
        "produced",
        "produced",
    ]


def test_a_refused_mail_shows_in_the_register(asked, refused, speaker, now):
    speaker(refused[0])
    asked("mail")
    make_waiting(now=now)
    OutboxMessage.objects.filter(template="letters/mail/letter").update(state="refused")
    assert [one.dossier_id for one in letters().filter(bounced=True)] == [refused[0].pk]


def test_who_has_this_letter_does_not_get_it_twice(asked, now):
    asked()
    make_waiting(now=now)
    with pytest.raises(NobodyToWrite):
        asked()


def test_who_is_not_concerned_gets_none(asked):
    with pytest.raises(NobodyToWrite):
        asked(kind="retained")


def test_who_only_reads_asks_for_none(refused, call, templates, reader, now):
    with pytest.raises(NotAnOfficer):
        ask_for_letters(
            call=call, template=templates["not_retained"], channel="paper", by=reader, now=now
        )


def test_the_register_keeps_dispatch_and_return(asked, officer, now):
    asked()
    make_waiting(now=now)
    letter = Letter.objects.order_by("position").first()
    with pytest.raises(NotDispatched):
        note_return(letter=letter, on=now.date(), by=officer)
    note_dispatch(letter=letter, on=now.date(), by=officer, note=" RR 123 ")
    back = note_return(letter=letter, on=now.date(), by=officer, note="Adresse")
    assert (back.state, back.dispatched_on, back.returned_on) == (
        "returned",
        now.date(),
        now.date(),
    )


def test_an_edited_template_changes_no_letter_that_left(asked, templates, now):
    asked()
    make_waiting(now=now)
    before = Letter.objects.order_by("position").first().words
    template = templates["not_retained"]
    template.body_fr = "Autre"
    template.save()
    assert Letter.objects.order_by("position").first().words == before
