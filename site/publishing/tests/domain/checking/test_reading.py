"""The two formulas, by hand and by property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.domain.checking.reading import measure_texts, sentences, syllables, words

FRENCH = st.lists(st.sampled_from(["le", "maire", "réunit", "conseil", "communal"]), min_size=120)


@pytest.mark.parametrize(
    ("word", "count"),
    [("commune", 2), ("label", 2), ("le", 1), ("réunion", 3), ("théâtre", 2), ("les", 1),
     ("démocratie", 4), ("participation", 5), ("citoyenne", 3), ("eau", 1), ("rues", 1)],
)  # fmt: skip
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_kandel_and_moles_by_hand() -> None:
    # 20 sentences of 5 words, 8 syllables each: 207 - 1.015 x 5 - 73.6 x 8/5
    measured = measure_texts(["le maire réunit le conseil. "] * 20, "fr")
    assert (measured.words, measured.sentences) == (100, 20)
    assert measured.score == pytest.approx(207 - 1.015 * 5 - 73.6 * 8 / 5)


def test_lix_by_hand() -> None:
    # 20 sentences of 5 words, two of them longer than five letters.
    measured = measure_texts(["عقد مجلس الجماعة دورة الأربعاء."] * 20, "ar")
    assert measured.score == pytest.approx(5 + 100 * 2 / 5)


def test_few_words_have_no_score() -> None:
    assert measure_texts(["Le maire réunit le conseil."], "fr").score is None


@given(FRENCH)
def test_repeating_a_text_changes_no_score(found: list[str]) -> None:
    text = " ".join(found) + "."
    once, twice = measure_texts([text], "fr"), measure_texts([text, text], "fr")
    assert once.score == pytest.approx(twice.score)


@given(FRENCH)
def test_splitting_a_sentence_makes_it_easier(found: list[str]) -> None:
    whole = measure_texts([" ".join(found)], "fr")
    split = measure_texts([" ".join(found[:60]), " ".join(found[60:])], "fr")
    assert split.score > whole.score  # type: ignore[operator]


def test_tashkeel_and_tatweel_change_no_arabic_word() -> None:
    assert words("مَجْلِسٌ جـــماعي") == ["مجلس", "جماعي"]


@given(st.text())
def test_every_text_has_sentences_and_words(text: str) -> None:
    assert all(syllables(word) >= 1 for word in words(text))
    assert all(part.strip() for part in sentences(text))
