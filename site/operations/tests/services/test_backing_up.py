import os

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command

from operations.domain.manifest import NAME
from operations.models import BackupRun
from operations.services import databases
from operations.services.backing_up import back_up, last_of, made_in
from operations.services.stored import storage_of
from operations.services.verifying import read_manifest, verify
from records.services.files import keep_made

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _quick_database(monkeypatch):
    """Write a word in the database's place: its copying has tests of its own."""
    monkeypatch.setattr(databases, "dump", lambda target: target.write_text("database"))


@pytest.fixture
def paper(empty_folders):
    default_storage.save("images/mark.svg", ContentFile(b"<svg/>"))
    return keep_made(content=b"paper", name="a.pdf", media_type="application/pdf")


def test_a_backup_holds_database_files_and_media_and_is_noted(paper, empty_folders):
    run = back_up()
    folder = empty_folders / run.name
    items = read_manifest(folder).by_path
    assert set(items) == {
        databases.file_name(),
        f"private/{paper.key}",
        "media/images/mark.svg",
    }
    assert items[f"private/{paper.key}"].sha256 == paper.sha256
    assert (run.files, run.size) == (3, len("database") + len("paper") + len("<svg/>"))
    assert folder.stat().st_mode & 0o777 == 0o700


def test_an_unchanged_file_is_linked_and_a_changed_one_is_read_again(paper, empty_folders):
    first = empty_folders / back_up().name
    default_storage.delete("images/mark.svg")
    default_storage.save("images/mark.svg", ContentFile(b"<svg>other</svg>"))
    second = empty_folders / back_up().name
    same, other = f"private/{paper.key}", "media/images/mark.svg"
    assert (first / same).stat().st_ino == (second / same).stat().st_ino
    assert (second / other).read_bytes() == b"<svg>other</svg>"
    assert (first / other).read_bytes() == b"<svg/>"


def test_a_backup_that_lost_its_manifest_holds_up_no_other(paper, empty_folders):
    (empty_folders / back_up().name / NAME).write_text("{")
    second = empty_folders / back_up().name
    assert verify(folder=second) == []
    assert (second / f"private/{paper.key}").read_bytes() == b"paper"


def test_a_file_that_the_backup_before_has_lost_is_read_again(paper, empty_folders):
    name = f"private/{paper.key}"
    (empty_folders / back_up().name / name).unlink()
    second = empty_folders / back_up().name
    assert (second / name).read_bytes() == b"paper"


def test_a_file_that_is_removed_while_the_database_is_copied_is_in_the_backup(
    paper, empty_folders, monkeypatch
):
    def dump(target):
        target.write_text("database")
        storage_of("private").delete(paper.key)

    monkeypatch.setattr(databases, "dump", dump)
    assert f"private/{paper.key}" in read_manifest(empty_folders / back_up().name).by_path


def test_nothing_stays_of_a_backup_that_breaks_off(paper, empty_folders, monkeypatch):
    def full(target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(databases, "dump", full)
    with pytest.raises(CommandError, match="No space left"):
        call_command("backup")
    assert list(empty_folders.iterdir()) == []
    assert BackupRun.objects.count() == 0


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda path: path.write_bytes(b"other"), "changed"),
        (lambda path: path.unlink(), "missing"),
        (lambda path: path.with_name("more").write_bytes(b"x"), "not in the manifest"),
    ],
)
def test_a_backup_that_was_touched_is_found_out(paper, empty_folders, harm, told, capsys):
    run = back_up()
    call_command("backup", "--verify")
    path = empty_folders / run.name / "private" / paper.key
    harm(path)
    with pytest.raises(CommandError, match=told):
        call_command("backup", "--verify")
    run.refresh_from_db()
    assert run.faults == 1
    assert run.checked_at > run.made_at


def test_what_is_past_its_time_goes(paper, empty_folders, settings):
    settings.BACKUP_KEEP_DAYS = 1
    old = empty_folders / "20200101T000000.000000Z"
    old.mkdir(parents=True)
    (old / "manifest.json").write_text(
        '{"version": 1, "made_at": "2020", "database": "sqlite", "items": []}'
    )
    assert last_of(empty_folders) == old
    run = back_up()
    assert [path.name for path in made_in(empty_folders).values()] == [run.name]


def test_there_is_nothing_to_verify_where_nothing_is(empty_folders):
    with pytest.raises(CommandError, match="There is no backup"):
        call_command("backup", "--verify")


def test_a_backup_is_readable_by_its_owner_alone(paper, empty_folders):
    folder = empty_folders / back_up().name
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json"]
    others = {path.name for path in files if os.stat(path).st_mode & 0o077}  # noqa: PTH116
    assert others <= {databases.file_name()}  # written by the stand-in above
    assert verify(folder=folder) == []
