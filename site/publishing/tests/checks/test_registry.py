"""A room adds a check with its words; every finding has both languages."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from publishing import checks
from publishing.checks import phrases
from publishing.checks.phrases import names
from publishing.checks.registry import forget
from publishing.domain.content import MUST, Content, Finding, Line, find

ABOUT = tuple(
    (name, "9")
    for name in ("length", "longest", "level", "expected", "words", "score", "instead", "word")
)


def forbidden(content: Content) -> Iterator[Finding]:
    for piece in content.pieces:
        if "شارة" in piece.text:
            yield find("test-forbidden", piece, MUST, term="شارة", instead="ميزة")


@pytest.fixture
def registered() -> Iterator[None]:
    checks.register(forbidden)
    checks.register(forbidden)
    checks.tell("test-forbidden", "Refused", "Say %(instead)s, not %(term)s.")
    yield
    forget(forbidden)
    del phrases._phrases["test-forbidden"]


@pytest.mark.usefixtures("registered")
def test_a_registered_check_is_run_once_and_comes_first() -> None:
    found = checks.judge(Content((Line("a", "fr", "ABCD EF GH"), Line("b", "ar", "شارة"))))
    assert [finding.code for finding in found] == ["test-forbidden", "capitals"]
    assert checks.phrase(found[0]) == ("Refused", "Say ميزة, not شارة.")


def test_every_finding_is_told_in_both_languages() -> None:
    for code, _name in names():
        told = set()
        for language in ("en", "fr", "ar"):
            with translation.override(language):
                told.add(checks.phrase(Finding(code, "p", about=ABOUT)))
        assert len(told) == 3, code
