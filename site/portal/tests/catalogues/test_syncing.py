import shutil

import polib
import pytest

from portal.catalogues import extracting, rooms, syncing

needs_gettext = pytest.mark.skipif(shutil.which("xgettext") is None, reason="gettext is not here")


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A room that says two things, and its catalogues, which know one of them and a dead one."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "words.py").write_text('from x import gettext as _\n_("Kept")\n')
    (tmp_path / "templates" / "home").mkdir(parents=True)
    (tmp_path / "templates" / "home" / "page.html").write_text('{% translate "New" %}')
    for language in syncing.LANGUAGES:
        folder = tmp_path / "locale" / "home" / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        catalogue = polib.POFile()
        catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        catalogue.append(polib.POEntry(msgid="Kept", msgstr="Gardé"))
        catalogue.append(polib.POEntry(msgid="Dead", msgstr="Mort"))
        catalogue.save(str(folder / "django.po"))
    for module in (rooms, extracting):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(syncing, "LOCALE", tmp_path / "locale")
    monkeypatch.setattr(rooms, "ROOMS", {"home": ("home", "templates/home")})
    return tmp_path


@needs_gettext
def test_what_is_missing_and_what_is_dead_is_told(checkout):
    found = list(syncing.differences())
    assert [(item.room, item.language) for item in found] == [("home", "fr"), ("home", "ar")]
    assert [entry.msgid for entry in found[0].missing] == ["New"]
    assert [entry.msgid for entry in found[0].dead] == ["Dead"]


@needs_gettext
def test_writing_keeps_texts_and_takes_those_of_other_rooms(checkout):
    known = {("", "New"): polib.POEntry(msgid="New", msgstr="Nouveau")}
    for difference in syncing.differences():
        syncing.write(difference, known)
    path = checkout / "locale" / "home" / "fr" / "LC_MESSAGES" / "django.po"
    texts = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
    assert texts == {"Kept": "Gardé", "New": "Nouveau"}
    assert list(syncing.differences()) == []


def test_every_template_and_module_belongs_to_one_room():
    files = [file for paths in rooms.sources().values() for file in paths]
    assert len(files) == len(set(files))
    assert set(rooms.sources()) == set(rooms.ROOMS)
