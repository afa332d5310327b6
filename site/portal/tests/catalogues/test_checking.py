import polib
import pytest

from portal.catalogues.checking import disagreements, doubles, faults
from portal.catalogues.compiling import LOCALE, by_language, catalogue_paths


def catalogue(*entries):
    made = polib.POFile()
    made.extend(entries)
    return made


def first_fault(entry, language="fr"):
    return next(faults(catalogue(entry), language), None)


@pytest.mark.parametrize(
    "path", catalogue_paths(), ids=lambda path: "/".join(path.relative_to(LOCALE).parts[:2])
)
def test_every_catalogue_is_fit_to_be_read(path):
    made = polib.pofile(str(path))
    language = path.parts[-3]
    assert [*faults(made, language), *doubles(made)] == []


def test_an_empty_text_is_a_fault():
    assert first_fault(polib.POEntry(msgid="Save")) == "untranslated: 'Save'"


def test_a_fuzzy_text_is_a_fault():
    entry = polib.POEntry(msgid="Save", msgstr="Garder", flags=["fuzzy"])
    assert first_fault(entry) == "fuzzy: 'Save'"


def test_arabic_needs_its_six_forms():
    forms = dict.fromkeys(range(6), "%(n)s ملفات")
    entry = polib.POEntry(msgid="%(n)s file", msgid_plural="%(n)s files", msgstr_plural=forms)
    assert first_fault(entry, "ar") is None
    del entry.msgstr_plural[5]
    assert first_fault(entry, "ar") == "untranslated: '%(n)s file'"


@pytest.mark.parametrize("text", ["Bonjour", "Bonjour %(nom)s", "Bonjour %(name)s, %(x)s"])
def test_placeholders_are_neither_lost_nor_invented(text):
    assert first_fault(polib.POEntry(msgid="Hello %(name)s", msgstr=text)).startswith(
        "placeholders"
    )


def test_two_may_be_said_in_words():
    forms = {
        0: "لا ملف",
        1: "ملف واحد",
        2: "ملفان",
        3: "%(n)s ملفات",
        4: "%(n)s ملفا",
        5: "%(n)s ملف",
    }
    entry = polib.POEntry(msgid="%(n)s file", msgid_plural="%(n)s files", msgstr_plural=forms)
    assert first_fault(entry, "ar") is None


@pytest.mark.parametrize("text", ["الشارة", "والحوكمة الجيدة", "تدريب المنتخبين"])
def test_words_that_morocco_does_not_use_are_refused(text):
    assert first_fault(polib.POEntry(msgid="x", msgstr=text), "ar").startswith("«")


@pytest.mark.parametrize("text", ["إشارة", "استشارة المواطنين", "الحكامة"])
def test_words_that_only_look_like_them_are_not(text):
    assert first_fault(polib.POEntry(msgid="x", msgstr=text), "ar") is None


def test_a_phrase_stands_once():
    entry = polib.POEntry(msgid="Save", msgstr="Enregistrer")
    assert list(doubles(catalogue(entry, entry))) == ["twice: 'Save'"]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_rooms_say_a_phrase_in_the_same_words(language):
    rooms = by_language()[language]
    assert len(rooms) > 1
    assert list(disagreements(rooms)) == []


def test_a_phrase_in_two_rooms_has_one_text():
    calls = catalogue(polib.POEntry(msgid="Label", msgstr="Libellé"))
    label = catalogue(polib.POEntry(msgid="Label", msgstr="Label"))
    assert list(disagreements({"calls": calls, "label": label})) == [
        "several ways to say 'Label': 'Libellé' (calls), 'Label' (label)"
    ]
    assert list(disagreements({"calls": calls, "records": calls})) == []


def test_a_context_tells_two_meanings_apart():
    calls = catalogue(polib.POEntry(msgid="Label", msgstr="Libellé"))
    label = catalogue(polib.POEntry(msgid="Label", msgstr="Label", msgctxt="the distinction"))
    assert list(disagreements({"calls": calls, "label": label})) == []


def test_every_plural_form_counts():
    one = {0: "un dossier", 1: "%(n)s dossiers"}
    rooms = {
        name: catalogue(
            polib.POEntry(msgid="%(n)s dossier", msgid_plural="%(n)s dossiers", msgstr_plural=forms)
        )
        for name, forms in (("a", one), ("b", one | {1: "%(n)s candidatures"}))
    }
    assert len(list(disagreements(rooms))) == 1
