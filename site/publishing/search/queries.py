"""Questions as the index understands them: analysed like the rows, and free of operators."""

from typing import Any

from wagtail.search.query import (
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    Not,
    Or,
    Phrase,
    PlainText,
    SearchQuery,
)

from publishing.domain import analyse, fold
from publishing.domain.analysis import stem, words


class AnalysedQuery:
    """For query compilers: analyses the query, and leaves the choice of columns to the index."""

    LAST_TERM_IS_PREFIX: bool
    query: SearchQuery

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rewrite = _begun if self.LAST_TERM_IS_PREFIX else _whole
        self.query = _analysed(self.query, rewrite) or MATCH_NONE


def _whole(query: PlainText) -> SearchQuery | None:
    text = analyse(query.query_string)
    return PlainText(text, operator=query.operator, boost=query.boost) if text else None


def _begun(query: PlainText) -> SearchQuery | None:
    """The last word may be unfinished: look for it as it stands, for its stem, without article."""
    typed = words(query.query_string)
    if not typed:
        return None
    *before, last = typed
    last_word = Or([PlainText(form) for form in sorted({last, stem(last), fold(last)})])
    parts = [*(PlainText(stem(word)) for word in before), last_word]
    if len(parts) == 1:
        return last_word
    return And(parts) if query.operator == "and" else Or(parts)


def _analysed(query: SearchQuery, rewrite: Any) -> SearchQuery | None:
    """Return the query analysed, or None where nothing is left to look for."""
    if isinstance(query, PlainText):
        return rewrite(query)  # type: ignore[no-any-return]
    if isinstance(query, Phrase | Fuzzy):
        return _same_words(query)
    if isinstance(query, Boost):
        inner = _analysed(query.subquery, rewrite)
        return Boost(inner, query.boost) if inner else None
    if isinstance(query, Not):
        inner = _analysed(query.subquery, rewrite)
        return Not(inner) if inner else None
    if isinstance(query, And | Or):
        parts = [part for each in query.subqueries if (part := _analysed(each, rewrite))]
        return type(query)(parts) if len(parts) > 1 else next(iter(parts), None)
    return query


def _same_words(query: Phrase | Fuzzy) -> SearchQuery | None:
    text = analyse(query.query_string)
    if not text:
        return None
    if isinstance(query, Phrase):
        return Phrase(text)
    return Fuzzy(text, operator=query.operator, unaccent=query.unaccent)
