"""A page and a row come apart into the pieces that checks read, each with its place."""

from typing import Any

import pytest
from wagtail.models import Locale

from home.models import StandardPage, Topic
from publishing.checks import content_of
from publishing.domain.content import Heading, Line, Link, Picture, Pointer, Prose, Table

pytestmark = pytest.mark.django_db

BODY = [
    {"type": "heading", "id": "h", "value": {"text": "Étapes", "level": "3"}},
    {
        "type": "text",
        "id": "t",
        "value": '<p>Lisez <a linktype="page" id="7">le guide</a>.</p><ul><li>Signez.</li></ul>',
    },
    {"type": "image", "id": "i", "value": {"image": None, "alternative": "Une salle"}},
    {
        "type": "table",
        "id": "b",
        "value": {"caption": "Dossiers", "columns": ["Milieu", ""], "rows": []},
    },
    {
        "type": "action",
        "id": "a",
        "value": {"title": "T", "label": "Voir", "address": "https://example.org/"},
    },
    {
        "type": "questions",
        "id": "q",
        "value": {"questions": [{"type": "item", "id": "q1",
                                 "value": {"question": "Qui ?", "answer": "<p>Nous.</p>"}}]},
    },
]  # fmt: skip


@pytest.fixture
def page() -> Any:
    french, _ = Locale.objects.get_or_create(language_code="fr")
    body = StandardPage._meta.get_field("body").to_python(BODY)
    return StandardPage(title="Titre", introduction="Une.\nDeux.", locale=french, body=body)


def test_a_page_is_read_in_the_order_of_its_fields(page: Any) -> None:
    pieces = content_of(page).pieces
    assert [piece for piece in pieces if not piece.path.startswith("body")] == [
        Line("title", "fr", "Titre"),
        Prose("introduction", "fr", "Une."),
        Prose("introduction", "fr", "Deux."),
    ]


def test_each_block_is_told_as_what_it_is(page: Any) -> None:
    pieces = content_of(page).pieces
    assert [piece for piece in pieces if piece.path.startswith("body")] == [
        Heading("body.h.text", "fr", "Étapes", level=3),
        Prose("body.t", "fr", "Lisez le guide."),
        Prose("body.t", "fr", "Signez."),
        Link("body.t", "fr", "le guide", target="page:7"),
        Picture("body.i.alternative", "fr", "Une salle"),
        Table("body.b.caption", "fr", "Dossiers", columns=("Milieu", "")),
        Line("body.b.caption", "fr", "Dossiers"),
        Line(next(p.path for p in pieces if p.text == "Milieu"), "fr", "Milieu"),
        Link("body.a.address", "fr", "Voir", target="https://example.org/"),
        Line("body.a.title", "fr", "T"),
        Line("body.q.questions.q1.question", "fr", "Qui ?"),
        Prose("body.q.questions.q1.answer", "fr", "Nous."),
    ]


def test_a_chosen_page_is_pointed_at_without_words(page: Any) -> None:
    page.body = page.body.stream_block.to_python(
        [{"type": "document", "id": "d", "value": {"document": None, "title": "Guide"}}]
    )
    assert content_of(page).of(Pointer) == []
    assert Line("body.d.title", "fr", "Guide") in content_of(page).pieces


def test_a_row_has_each_text_in_its_language() -> None:
    row = Topic(slug="x", name_fr="Réseaux", name_ar="الشبكات")
    assert content_of(row).pieces == (
        Line("name_fr", "fr", "Réseaux"),
        Line("name_ar", "ar", "الشبكات"),
    )
