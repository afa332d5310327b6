import pytest

from label.dossiers.models import Dossier
from label.dossiers.services.errors import NotAnOfficer
from label.handling.models import Assignment, Flag, Note
from label.handling.services.assign import assign, unassign
from label.handling.services.errors import NameTaken, NotAssignable, NotYours, RetiredKind
from label.handling.services.flags import raise_flag, take_down_flag
from label.handling.services.notes import write_note
from label.handling.services.views import change_view, remove_view, save_view
from records.selectors import history
from records.services.journal import pseudonym_of


def told(dossier):
    acts = history(dossier).filter(verb__startswith="handling.")
    return [(entry.verb, entry.data) for entry in acts]


def test_an_officer_is_assigned_once_however_often_it_is_said(dossier, officer, now):
    for _again in range(2):
        assign(dossier=dossier, officer=officer, by=officer, now=now)
    assert told(dossier) == [("handling.assigned", {"officer": pseudonym_of(officer)})]
    assert unassign(dossier=dossier, officer=officer, by=officer) is True
    assert unassign(dossier=dossier, officer=officer, by=officer) is False
    assert (Assignment.objects.count(), len(told(dossier))) == (0, 2)


def test_who_only_reads_neither_assigns_nor_is_assigned(dossier, officer, reader, now):
    with pytest.raises(NotAnOfficer):
        assign(dossier=dossier, officer=officer, by=reader, now=now)
    with pytest.raises(NotAssignable):
        assign(dossier=dossier, officer=reader, by=officer, now=now)
    assert Assignment.objects.count() == 0


def test_a_flag_is_raised_once_and_taken_down(dossier, officer, kind, now):
    for _again in range(2):
        raise_flag(dossier=dossier, kind=kind, by=officer, now=now)
    assert take_down_flag(dossier=dossier, kind=kind, by=officer) is True
    verbs = [verb for verb, _data in told(dossier)]
    assert (Flag.objects.count(), verbs) == (0, ["handling.flagged", "handling.unflagged"])


def test_a_kind_that_is_retired_is_not_raised_any_more(dossier, officer, kind, now):
    kind.is_retired = True
    with pytest.raises(RetiredKind):
        raise_flag(dossier=dossier, kind=kind, by=officer, now=now)


def test_the_journal_has_no_word_of_a_note(dossier, officer, now):
    note = write_note(dossier=dossier, text="Appeler la commune.", by=officer, now=now)
    assert told(dossier) == [("handling.noted", {"note": note.pk})]


@pytest.mark.parametrize("act", ["flag", "note"])
def test_who_only_reads_neither_flags_nor_notes(dossier, reader, kind, now, act):
    with pytest.raises(NotAnOfficer):
        if act == "flag":
            raise_flag(dossier=dossier, kind=kind, by=reader, now=now)
        else:
            write_note(dossier=dossier, text="Non.", by=reader, now=now)


def test_all_goes_with_the_dossier(dossier, officer, kind, now):
    assign(dossier=dossier, officer=officer, by=officer, now=now)
    raise_flag(dossier=dossier, kind=kind, by=officer, now=now)
    write_note(dossier=dossier, text="Vu.", by=officer, now=now)
    Dossier.objects.get(pk=dossier.pk).delete()
    assert (Assignment.objects.count(), Flag.objects.count(), Note.objects.count()) == (0, 0, 0)


def test_a_view_has_one_name_and_one_owner(officer, reader, editor, now):
    given = {"query": "state=draft", "is_shared": False, "now": now}
    view = save_view(name="Brouillons", by=officer, **given)
    save_view(name="Brouillons", by=reader, **given)
    with pytest.raises(NameTaken):
        save_view(name="Brouillons", by=officer, **given)
    with pytest.raises(NotYours):
        change_view(view=view, name="Miens", is_shared=True, by=reader)
    with pytest.raises(NotYours):
        remove_view(view=view, by=reader)
    with pytest.raises(NotAnOfficer):
        save_view(name="Rien", by=editor, **given)
