from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from records.storage import PrivateStorage, new_key


@pytest.fixture
def storage(tmp_path):
    return PrivateStorage(location=tmp_path / "private")


def test_a_file_is_read_back_under_the_key_it_was_given(storage):
    key = storage.save(new_key(), ContentFile(b"content"))
    with storage.open(key) as kept:
        assert kept.read() == b"content"
    assert storage.all_keys() == [key]


def test_only_the_portal_may_read_what_lies_there(storage):
    path = Path(storage.path(storage.save(new_key(), ContentFile(b"content"))))
    modes = [oct(place.stat().st_mode)[-3:] for place in (path, path.parent)]
    assert modes == ["600", "700"]


def test_the_file_is_synced_before_it_has_its_name_and_the_folder_after(storage, monkeypatch):
    storage.save("ab/first", ContentFile(b"x"))
    acts = []

    def fsync(descriptor):
        place = Path(f"/proc/self/fd/{descriptor}").readlink()
        acts.append(("folder" if place.is_dir() else "file", target.exists()))

    target = Path(storage.path("ab/second"))
    monkeypatch.setattr("records.storage.os.fsync", fsync)
    storage.save("ab/second", ContentFile(b"content"))
    assert acts == [("file", False), ("folder", True)]


def test_a_write_that_fails_leaves_nothing(storage, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("records.storage.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        storage.save("ab/first", ContentFile(b"x"))
    assert storage.all_keys() == []


def test_private_files_have_no_address(storage):
    with pytest.raises(ValueError, match="no address"):
        storage.url("ab/first")


def test_keys_tell_nothing_and_never_come_twice():
    keys = {new_key() for _ in range(1_000)}
    assert (len(keys), {len(key) for key in keys}) == (1_000, {43})
