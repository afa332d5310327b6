"""A planted pair is linked, wholly translated, and safe from the editor."""

import pytest
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import Translation, TranslationSource

from home.demonstration import load_site
from home.models import HomePage, StandardPage
from publishing.memory import UnevenTranslationError
from publishing.planting import Pair, plant

BODY = [
    ("heading", {"text": "Éditeur", "level": "2"}),
    (
        "text",
        '<p>Un <b>mot</b>.</p><ul><li>Deux</li><li><a href="https://a.example">T</a></li></ul>',
    ),
    (
        "table",
        {"caption": "Dates", "columns": ["Jour", "Ville"], "rows": [{"cells": ["6", "Fès"]}]},
    ),
]
TWIN = [
    ("heading", {"text": "الناشر", "level": "2"}),
    (
        "text",
        '<p><b>كلمة</b>.</p><ul><li>اثنان</li><li><a href="https://a.example">ت</a></li></ul>',
    ),
    (
        "table",
        {"caption": "التواريخ", "columns": ["اليوم", "المدينة"], "rows": [{"cells": ["6", "فاس"]}]},
    ),
]


@pytest.fixture
def home(db) -> Pair:
    return load_site()


def legal(home: Pair, **changes: object) -> Pair:
    texts = {"fr": {"title": "Mentions", "body": BODY}, "ar": {"title": "إشعار", "body": TWIN}}
    return plant(home, StandardPage, "mentions", **(texts | changes))


def test_both_pages_are_live_at_the_same_address(home: Pair) -> None:
    pair = legal(home)
    assert (pair.fr.url, pair.ar.url) == ("/fr/mentions/", "/ar/mentions/")
    assert pair.fr.translation_key == pair.ar.translation_key


def test_what_the_pages_lead_to_is_known_as_used_by_them(home: Pair) -> None:
    linked = legal(home).fr
    body = [("text", f'<p><a linktype="page" id="{linked.pk}">Mentions</a></p>')]
    twin = [("text", f'<p><a linktype="page" id="{linked.pk}">إشعار</a></p>')]
    texts = {"fr": {"title": "Aide", "body": body}, "ar": {"title": "مساعدة", "body": twin}}
    pair = plant(home, StandardPage, "aide", **texts)
    users = ReferenceIndex.get_references_to(linked).values_list("object_id", flat=True)
    assert sorted(users) == sorted([str(pair.fr.pk), str(pair.ar.pk)])


def test_every_arabic_text_is_known_to_the_side_by_side_editor(home: Pair) -> None:
    pair = legal(home)
    link = Translation.objects.get(source__object_id=pair.fr.translation_key)
    assert link.get_progress() == (10, 10)
    assert {string.data for string in link.target_locale.string_translations.all()} > {
        "إشعار",
        "الناشر",
        "<b>كلمة</b>.",
        '<a id="a1">ت</a>',
        "فاس",
    }


def test_what_the_editor_would_publish_is_what_was_planted(home: Pair) -> None:
    pair = legal(home)
    source = TranslationSource.objects.get(object_id=pair.fr.translation_key)
    before = pair.ar.body.get_prep_value()
    source.create_or_update_translation(pair.ar.locale, publish=False)
    after = Page.objects.get(pk=pair.ar.pk).get_latest_revision_as_object()
    assert (after.title, after.slug) == ("إشعار", "mentions")
    assert after.body.get_prep_value() == before


def test_the_home_pages_stand_side_by_side_under_the_root(home: Pair) -> None:
    assert [page.url for page in HomePage.objects.order_by("path")] == ["/fr/", "/ar/"]


def test_bodies_of_another_shape_are_refused(home: Pair) -> None:
    with pytest.raises(UnevenTranslationError, match="body is"):
        legal(home, ar={"title": "إشعار", "body": TWIN[:1]})


def test_texts_of_another_number_are_refused(home: Pair) -> None:
    uneven = [TWIN[0], ("text", "<p>واحد</p>"), TWIN[2]]
    with pytest.raises(UnevenTranslationError, match="3 texts, its translation 1"):
        legal(home, ar={"title": "إشعار", "body": uneven})


def test_a_text_that_is_not_translated_yet_is_told_so(home: Pair) -> None:
    pair = plant(
        home,
        StandardPage,
        "essai",
        fr={"title": "Essai", "introduction": "Une phrase."},
        ar={"title": "تجربة", "introduction": ""},
    )
    link = Translation.objects.get(source__object_id=pair.fr.translation_key)
    assert link.get_progress() == (2, 1)
