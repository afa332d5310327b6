"""Both languages, in the order of who reads."""

import pytest

from publishing.bilingual import own_first


@pytest.mark.parametrize(
    ("language", "order"), [("fr", ("fr", "ar")), ("ar", ("ar", "fr")), ("", ("fr", "ar"))]
)
def test_a_letter_says_the_readers_language_first(language: str, order: tuple[str, ...]) -> None:
    assert own_first(language) == order
