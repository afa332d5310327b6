"""Contents of any shape, and of one piece."""

from hypothesis import strategies as st

from publishing.domain.checking import check
from publishing.domain.content import Content, Heading, Line, Link, Picture, Prose, Table

LANGUAGES = st.sampled_from(["fr", "ar"])
PATHS = st.text("abc.", max_size=5)
TEXTS = st.text(max_size=60)
PIECES = st.one_of(
    st.builds(Line, PATHS, LANGUAGES, TEXTS),
    st.builds(Prose, PATHS, LANGUAGES, TEXTS),
    st.builds(Heading, PATHS, LANGUAGES, TEXTS, st.integers(1, 6)),
    st.builds(Link, PATHS, LANGUAGES, TEXTS, TEXTS),
    st.builds(Picture, PATHS, LANGUAGES, TEXTS, TEXTS, TEXTS, st.booleans()),
    st.builds(Table, PATHS, LANGUAGES, TEXTS, st.lists(TEXTS, max_size=3).map(tuple)),
)
CONTENTS = st.lists(PIECES, max_size=8).map(lambda pieces: Content(tuple(pieces)))


def codes(*pieces: object) -> list[str]:
    """Return the codes of what is found in these pieces."""
    return [finding.code for finding in check(Content(pieces))]  # type: ignore[arg-type]
