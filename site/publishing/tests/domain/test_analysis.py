from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.domain import analyse

ARABIC = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي ةىأإآءؤئـَُِّ،؟")
FRENCH = st.text(alphabet="abcdefghijklmnopqrstuvwxyz éèêàçùîôœ'’\"-")


@given(ARABIC | FRENCH | st.text())
def test_analysing_twice_is_analysing_once(text):
    assert analyse(analyse(text)) == analyse(text)


@given(st.text())
def test_nothing_but_words_comes_out(text):
    assert all(word.isalnum() for word in analyse(text).split(" ") if word)


@given(ARABIC | FRENCH, ARABIC | FRENCH)
def test_texts_are_analysed_word_by_word(one, other):
    assert analyse(f"{one} {other}").split() == analyse(one).split() + analyse(other).split()


@given(ARABIC)
def test_tashkeel_does_not_matter(text):
    assert analyse("".join(letter + "\u064e" for letter in text)) == analyse(text)


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("l'égalité", "egal"),
        ("Les communes", "commun"),
        ("الجماعات", "جماع"),
        ("وللجماعة", "جماع"),
        ("LCC والجماعة", "lcc جماع"),
        ("loi n° 113.14", "loi n 113 14"),
        ("\" ( ) * : - ' AND", "and"),
        ("de la", ""),
    ],
)
def test_stems(text, stems):
    assert analyse(text) == stems


def test_threads_do_not_mix_their_words():
    words = [f"{stem}tions" for stem in ("forma", "conven", "admira", "na", "ques", "ac")] * 200
    expected = [analyse(word) for word in words]
    from publishing.domain import stemming

    stemming.french_stem.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(analyse, words)) == expected
