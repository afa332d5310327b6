"""What answers a question is marked as it is written, and nothing of the text changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finding.domain import highlight, read, snippet

TEXTS = st.text(alphabet="abcéèœç '’-<>&جماعةالولأإ\u0651\u0640\u200f12") | st.text()


def marked(text: str, query: str) -> list[str]:
    return [piece.text for piece in highlight(text, read(query).stems) if piece.marked]


@given(TEXTS, TEXTS)
def test_the_pieces_put_together_are_the_text(text, query):
    assert "".join(piece.text for piece in highlight(text, read(query).stems)) == text


@given(TEXTS, TEXTS, st.integers(20, 300))
def test_a_snippet_is_never_much_longer_than_asked(text, query, length):
    assert len(snippet(text, read(query).stems, length)) <= length + 4


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        ("ميزة الجماعات المواطنة", "جماعه", ["الجماعات"]),
        ("في الجَمَاعَةِ والجماعـــات", "جماعة", ["الجَمَاعَةِ", "والجماعـــات"]),
        ("L’évaluation et l'auto-évaluation", "evaluations", ["évaluation", "évaluation"]),
        ("Une commune, des COMMUNES", "communal commune", ["commune", "COMMUNES"]),
        ("وLCC ميزة", "lcc", ["LCC"]),
        ("ورشات سنة ٢٠٢٢", "2022", ["٢٠٢٢"]),
        ("Mise en œuvre", "oeuvres", ["œuvre"]),
        ("<script>commune</script>", "commune", ["commune"]),
    ],
)
def test_words_are_marked_as_written(text, query, words):
    assert marked(text, query) == words


def test_a_snippet_shows_where_the_words_stand():
    text = "début " * 100 + "les communes retenues " + "fin " * 100
    cut = snippet(text, read("commune").stems)
    assert "communes retenues" in cut
    assert cut.startswith("… ") and cut.endswith(" …")
