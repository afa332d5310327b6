"""The glossary among the content checks that editors are told while writing."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from parity.domain.terms import misuses
from parity.selectors import all_terms
from publishing import checks
from publishing.domain.content import Content, Finding, find


@checks.register
def words_to_avoid(content: Content) -> Iterator[Finding]:
    """Yield each word that the glossary refuses, with what to write instead."""
    glossary = all_terms()
    for piece in content.pieces:
        for misuse in misuses(piece.text, piece.language, glossary):
            instead = misuse.term.say(piece.language)
            yield find("word-to-avoid", piece, word=misuse.written, instead=instead)


checks.tell(
    "word-to-avoid",
    _("Word that the glossary refuses"),
    _("Write “%(instead)s” instead of “%(word)s”."),
)
