from datetime import timedelta

import pytest

from label.dossiers.models import Answer
from label.dossiers.selectors import typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.errors import CallNotOpen, NotAMember, NotAQuestion


def save(dossier, user, now, **typed):
    answers = {f"k-{code}": value for code, value in typed.items()}
    return save_answers(dossier=dossier, user=user, typed=answers, now=now)


def test_a_draft_keeps_what_was_typed_even_when_it_is_wrong(dossier, member, now):
    assert save(dossier, member, now, url="pas une adresse") == ["k-url"]
    answer = Answer.objects.get()
    assert (answer.typed, answer.value) == ("pas une adresse", None)


def test_what_did_not_change_is_not_written_again(dossier, member, now):
    save(dossier, member, now, name="Exemple")
    later = now + timedelta(minutes=5)
    assert save(dossier, member, later, name="Exemple", site="") == []
    assert Answer.objects.get().changed_at == now


def test_an_answer_can_be_emptied(dossier, member, now):
    save(dossier, member, now, name="Exemple")
    assert save(dossier, member, now, name="") == ["k-name"]
    assert typed_answers(dossier) == {"k-name": ""}


def test_a_stranger_saves_nothing(dossier, stranger, now):
    with pytest.raises(NotAMember):
        save(dossier, stranger, now, name="x")
    assert Answer.objects.count() == 0


def test_the_last_millisecond_counts_and_the_closing_instant_does_not(dossier, member, call):
    just_before = call.closes_at - timedelta(milliseconds=1)
    assert save(dossier, member, just_before, name="À temps") == ["k-name"]
    with pytest.raises(CallNotOpen):
        save(dossier, member, call.closes_at, name="Trop tard")
    assert typed_answers(dossier) == {"k-name": "À temps"}


@pytest.mark.parametrize("code", ["nowhere", "proof"])
def test_only_questions_of_the_form_that_take_text_are_answered(dossier, member, now, code):
    with pytest.raises(NotAQuestion):
        save(dossier, member, now, **{code: "x"})
