"""Templates of before have one name; each has two afterwards, and none loses its own."""

from importlib import import_module

from django.apps import apps

from label.letters.models import LetterTemplate

names = import_module("label.letters.migrations.0002_names_in_both_languages")


def test_those_to_begin_with_get_their_arabic_name_and_others_keep_theirs(templates) -> None:
    known = {one.name_fr: one.name_ar for one in templates.values()}
    LetterTemplate.objects.create(kind="other", name_fr="Rappel", name_ar="تذكير")
    names.forwards(apps, None)
    told = dict(LetterTemplate.objects.values_list("name_fr", "name_ar"))
    assert told == known | {"Rappel": "Rappel"}


def test_a_name_that_is_taken_is_not_given_twice(templates) -> None:
    arabic = names.ARABIC["Commune retenue"]
    LetterTemplate.objects.filter(name_fr="Commune retenue").update(name_ar="س")
    LetterTemplate.objects.create(kind="other", name_fr=arabic, name_ar="ع")
    names.forwards(apps, None)
    kept = LetterTemplate.objects.get(name_fr="Commune retenue")
    assert (kept.name_ar, LetterTemplate.objects.get(name_fr=arabic).name_ar) == (
        "Commune retenue",
        arabic,
    )
