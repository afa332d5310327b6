import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from records import guard
from records.services.journal import record

pytestmark = pytest.mark.django_db

TAMPERING = {
    "edit": (
        "UPDATE records_journalentry SET verb = 'y' WHERE sequence = 2",
        "Entry 2 was changed",
    ),
    "removal": ("DELETE FROM records_journalentry WHERE sequence = 2", "Entry 2 was removed"),
    "cutting off": ("DELETE FROM records_journalentry WHERE sequence = 3", "Entry 3 was removed"),
    "reordering": (
        "UPDATE records_journalentry SET sequence = 9 - sequence WHERE sequence < 3",
        "Entry 1 was removed",
    ),
    "addition": (
        "INSERT INTO records_journalentry SELECT 4, at, actor, verb, target_type, target_id, data,"
        " digest, previous FROM records_journalentry WHERE sequence = 3",
        "Entry 4 was added past the head",
    ),
    "head put back": ("UPDATE records_journalhead SET sequence = 2", "Entry 3 was added"),
    "head removed": ("DELETE FROM records_journalhead", "Entry 3 was added past the head"),
}


@pytest.fixture
def three():
    return [record(actor=None, verb="x", data={"n": n}) for n in range(3)]


def test_a_whole_journal_passes_and_names_its_head(three, capsys):
    call_command("verify_journal", expect=f"2:{three[1].digest}")
    assert capsys.readouterr().out.endswith(f"Head: 3:{three[2].digest}\n")


@pytest.mark.parametrize(("statement", "message"), TAMPERING.values(), ids=TAMPERING.keys())
def test_tampering_behind_the_guard_is_found(three, statement, message, capsys):
    guard.lift(connection)
    with connection.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(SystemExit) as exit_info:
        call_command("verify_journal")
    assert exit_info.value.code == 1
    assert message in capsys.readouterr().err


def test_a_chain_made_anew_does_not_hold_against_a_number_noted_down(three, capsys):
    with pytest.raises(SystemExit):
        call_command("verify_journal", expect=f"2:{'0' * 64}")
    assert "Entry 2 is not what was noted down" in capsys.readouterr().err


def test_what_is_expected_has_to_be_legible(three):
    with pytest.raises(CommandError):
        call_command("verify_journal", expect="whatever")
