"""How hard a text is to read, by published formulas.

French: Kandel and Moles, « Application de l'indice de Flesch à la langue française », Cahiers
d'études de radio-télévision 19, 1958: 207 - 1.015 x words a sentence - 73.6 x syllables a word.
100 is very easy, 0 very hard.

Arabic: LIX (Björnsson, Läsbarhet, 1968), with long words of more than five letters as El-Haj and
Rayson count them (OSMAN, LREC 2016): words a sentence + 100 x long words / words. It needs no
tashkeel, which the portal's texts lack, while OSMAN itself does. 20 is very easy.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.domain.content import Content, Finding, Prose, find

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SENTENCE_END = re.compile(r"[.!?؟…]+(?:\s|$)|\n+")
VOWELS = re.compile(r"[éèêëïü](?=[aeiouyàâôùû])|(?:[aeiouyàâäîïôöùûüÿœæ]|[éèêë])+")
# Between two vowels y is heard as a consonant: ci-toy-en.
GLIDE = re.compile(r"(?<=[aeiouéè])y(?=[aeiouéè])")
SILENT_END = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])es?$")
LONG_ARABIC = 5
# Kandel and Moles call it very hard below 30. LIX was measured on no Moroccan prose: the portal's
# own Arabic pages reach 55 to 71.
HARDEST_FRENCH, HARDEST_ARABIC = 30.0, 80.0
# A formula says nothing about a few words.
ENOUGH_WORDS = 100
LONGEST_SENTENCE, LONGEST_PARAGRAPH = 40, 130  # words


@dataclass(frozen=True)
class Reading:
    """A text's measure; `score` is None where there are too few words for one."""

    language: str
    words: int
    sentences: int
    score: float | None

    @property
    def is_hard(self) -> bool:
        """True where the formula puts it beyond what most readers follow."""
        if self.score is None:
            return False
        if self.language == "ar":
            return self.score > HARDEST_ARABIC
        return self.score < HARDEST_FRENCH


def check(content: Content) -> Iterator[Finding]:
    """Yield long sentences, long paragraphs, and a text that is hard as a whole."""
    for prose in content.of(Prose):
        longest = max((len(words(one)) for one in sentences(prose.text)), default=0)
        if longest > LONGEST_SENTENCE:
            yield find("sentence-long", prose, words=longest, longest=LONGEST_SENTENCE)
        if len(words(prose.text)) > LONGEST_PARAGRAPH:
            yield find(
                "paragraph-long", prose, words=len(words(prose.text)), longest=LONGEST_PARAGRAPH
            )
    for language in ("fr", "ar"):
        measured = measure(content, language)
        if measured.is_hard:
            first = next(prose for prose in content.of(Prose) if prose.language == language)
            yield find(f"reading-hard-{language}", first, score=round(measured.score or 0))


def measure(content: Content, language: str) -> Reading:
    """Measure the paragraphs that are meant for one language."""
    texts = [prose.text for prose in content.of(Prose) if prose.language == language]
    return measure_texts(texts, language)


def measure_texts(texts: list[str], language: str) -> Reading:
    """Measure texts as one; each begins a sentence."""
    found = [words(one) for text in texts for one in sentences(text)]
    counted = [sentence for sentence in found if sentence]
    every = [word for sentence in counted for word in sentence]
    if len(every) < ENOUGH_WORDS:
        return Reading(language, len(every), len(counted), None)
    score = _lix(every, len(counted)) if language == "ar" else _kandel_moles(every, len(counted))
    return Reading(language, len(every), len(counted), score)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a line is one at least."""
    return [part for part in SENTENCE_END.split(text) if part.strip()]


def words(text: str) -> list[str]:
    """Return the words of a text without its tashkeel and tatweel; numbers are none."""
    return WORD.findall("".join(char for char in _composed(text) if not _is_mark(char)))


def syllables(word: str) -> int:
    """Return the spoken syllables of a French word, one at least."""
    spoken = SILENT_END.sub("", word.lower()) or word.lower()
    spoken = GLIDE.sub("j", spoken)
    return max(1, len(VOWELS.findall(spoken)))


def _kandel_moles(every: list[str], sentence_count: int) -> float:
    spoken = sum(map(syllables, every))
    return 207 - 1.015 * len(every) / sentence_count - 73.6 * spoken / len(every)


def _lix(every: list[str], sentence_count: int) -> float:
    long = sum(len(word) > LONG_ARABIC for word in every)
    return len(every) / sentence_count + 100 * long / len(every)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _is_mark(character: str) -> bool:
    return character == "ـ" or unicodedata.category(character) in {"Mn", "Cf"}
