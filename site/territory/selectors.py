"""How a person finds a commune."""

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Sum, Value, When

from .domain.names import BOUND, Sought, sought
from .labels import RURAL, URBAN
from .models import Commune, Region

# How well a name answers, best first.
EXACT, BEGINNING, WORD, WORDS, INSIDE = range(5)
SHORTEST_INSIDE = 3
LONGEST = 200
CODE = re.compile(r"[0-9.]{2,12}")


def search_communes(text: str, limit: int = 20) -> list[Commune]:
    """Return the communes whose French or Arabic name answers the text, best first.

    Exact names come before beginnings, then words inside names; larger communes first among
    equals. A province or region after a comma, a dash — or a parenthesis parts namesakes.
    """
    return list(matching(communes(), text)[:limit])


def exact_communes(text: str) -> list[Commune]:
    """Return the communes that have exactly this name, under any spelling."""
    name = sought(text[:LONGEST])
    return list(_placed(communes().filter(_exact(name)), name)) if name.squeezed else []


def commune_by_code(code: str) -> Commune | None:
    """Return the commune with this HCP code, or None."""
    return communes().filter(code=code).first() if CODE.fullmatch(code) else None


def communes() -> QuerySet[Commune]:
    """Return all communes with their province and region."""
    return Commune.objects.select_related("province__region")


def matching(queryset: QuerySet[Commune], text: str) -> QuerySet[Commune]:
    """Return the communes of the queryset that answer the text, with their `rank`, in order."""
    name = sought(text[:LONGEST])
    if not name.squeezed:
        return queryset.none()
    tests = _tests(name)
    rank = Case(
        *(When(test, then=Value(place)) for place, test in tests),
        output_field=IntegerField(),
    )
    found = _placed(queryset.filter(_any(test for _, test in tests)), name)
    return found.annotate(rank=rank).order_by("rank", "-population_2024", "code")


def _placed(queryset: QuerySet[Commune], name: Sought) -> QuerySet[Commune]:
    for place in name.places:
        queryset = queryset.filter(_in_place(place))
    return queryset


def _tests(name: Sought) -> list[tuple[int, Q]]:
    forms = _forms(name)
    tests = [
        (EXACT, _exact(name)),
        (BEGINNING, _any(_key(f"{BOUND}{form}") for form in forms)),
        (WORD, _any(_key(f" {form}") for form in forms)),
        (WORDS, _any(_every_word(form.split()) for form in forms)),
    ]
    if len(name.squeezed) >= SHORTEST_INSIDE:
        tests.append((INSIDE, _key(name.squeezed)))
    return tests


def _forms(name: Sought) -> list[str]:
    return list(dict.fromkeys([*name.forms, name.squeezed]))


def _exact(name: Sought) -> Q:
    return _any(_key(f"{BOUND}{form}{BOUND}") for form in _forms(name))


def _key(part: str) -> Q:
    return Q(search_key__contains=part)


def _every_word(words: list[str]) -> Q:
    every = Q()
    for word in words:
        every &= _key(f"{BOUND}{word}") | _key(f" {word}")
    return every


def _in_place(place: str) -> Q:
    return Q(province__search_key__contains=f"{BOUND}{place}") | Q(
        province__region__search_key__contains=f"{BOUND}{place}"
    )


def _any(tests: Iterable[Q]) -> Q:
    either = Q()
    for test in tests:
        either |= test
    return either


def counts_by_region() -> QuerySet[Any]:
    """Return the regions with `urban`, `rural` (communes), `in_2014`, `in_2024` (inhabitants)."""
    inside = "provinces__communes"
    return Region.objects.annotate(
        urban=Count(inside, filter=Q(**{f"{inside}__milieu": URBAN})),
        rural=Count(inside, filter=Q(**{f"{inside}__milieu": RURAL})),
        in_2014=Sum(f"{inside}__population_2014"),
        in_2024=Sum(f"{inside}__population_2024"),
    ).order_by("code")
