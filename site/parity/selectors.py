"""What the cockpit, the editor's side panels and the digest read."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from parity.domain import terms
from parity.domain.standing import CURRENT, MISSING, STALE, UNPUBLISHED
from parity.labels import LANGUAGES, RATIO, WORDING
from parity.models import Standing, Term
from parity.models.standing import StandingQuerySet

NARROWED = {
    MISSING: Q(missing__gt=0),
    STALE: Q(stale__gt=0),
    UNPUBLISHED: Q(unpublished=True),
    # A text that is missing is short by itself: it is said once.
    RATIO: Q(unusual=True, state=CURRENT),
    WORDING: Q(wording__gt=0),
}


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see of what lacks; an empty field asks for all."""

    kind: str = ""
    language: str = ""
    state: str = ""
    days: int = 0


@dataclass
class Tally:
    """How many things lack something, by state, of one kind in one language."""

    kind: str
    language: str
    in_all: int = 0
    states: dict[str, int] = field(default_factory=dict)

    @property
    def language_words(self) -> Any:
        """The language in words."""
        return LANGUAGES[self.language]

    @property
    def to_say(self) -> bool:
        """Whether there is anything to look at."""
        return any(self.states.values())

    @property
    def lacking(self) -> int:
        """How many things need a hand."""
        return self.states.get("lacking", 0)


def all_terms() -> list[terms.Term]:
    """Return the whole glossary."""
    return [term.as_term() for term in Term.objects.order_by("pk")]


def listed(wish: Wish, now: datetime) -> StandingQuerySet:
    """Return what lacks, the longest-lasting first, narrowed as wished."""
    found = Standing.objects.all()
    found = found.filter(NARROWED[wish.state]) if wish.state else found.lacking()
    if wish.kind:
        found = found.filter(kind=wish.kind)
    if wish.language:
        found = found.filter(language=wish.language)
    if wish.days:
        found = found.filter(since__lte=now - timedelta(days=wish.days))
    return found


def tallies() -> list[Tally]:
    """Return how each kind stands in each language, in one query."""
    lacking = ~Q(state=CURRENT)
    rows: Any = (
        Standing.objects.order_by("kind", "language")
        .values("kind", "language")
        .annotate(
            in_all=Count("pk"),
            lacking=Count("pk", filter=lacking),
            **{f"n_{code}": Count("pk", filter=where) for code, where in NARROWED.items()},
        )
    )
    return [
        Tally(
            kind=row["kind"],
            language=row["language"],
            in_all=row["in_all"],
            states={
                "lacking": row["lacking"],
                **{code: row[f"n_{code}"] for code in NARROWED},
            },
        )
        for row in rows
    ]


def link_of(page: Page) -> Translation | None:
    """Return the translation that a page is the target of."""
    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        )
        .select_related("source__locale", "target_locale")
        .first()
    )


def proposals_of(link: Translation) -> dict[int, Any]:
    """Return the changed segments of a translation by the key of their proposal's string."""
    found = StringTranslation.objects.filter(
        context__object_id=link.source.object_id,
        locale_id=link.target_locale_id,
        has_error=True,
        changed_segment__isnull=False,
        translation_of__segments__source=link.source,
    ).select_related("changed_segment")
    return {one.translation_of_id: one.changed_segment for one in found}
