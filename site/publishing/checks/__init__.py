"""Content checks: what an editor is told while writing, and the communication team in a report.

A room adds its own in a module `content_checks`, which is found by itself:

    @checks.register
    def forbidden_terms(content: Content) -> Iterator[Finding]:
        for piece in content.pieces:
            if "شارة" in piece.text:
                yield find("forbidden-term", piece, MUST, term="شارة", instead="ميزة")

    checks.tell("forbidden-term", _("A term that the portal does not use"),
                _("Write “%(instead)s” instead of “%(term)s”."))
"""

from .judging import findings_of, judge, measures_of
from .phrases import Phrase, phrase, tell
from .pieces import content_of
from .registry import all_checks, register

__all__ = [
    "Phrase",
    "all_checks",
    "content_of",
    "findings_of",
    "judge",
    "measures_of",
    "phrase",
    "register",
    "tell",
]
