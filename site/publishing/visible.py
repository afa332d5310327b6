"""Which pages everybody may read, whoever asks."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from wagtail.models import PageViewRestriction

# A page, what it is an alias of, and what that is an alias of.
SOURCES = ("", "alias_of__", "alias_of__alias_of__")


def public(pages: Any) -> Any:
    """Keep the live pages that no restriction touches: their own, one above, or their source's.

    One query is asked here, for the restrictions.
    """
    paths = list(PageViewRestriction.objects.values_list("page__path", flat=True))
    for source in SOURCES if paths else ():
        below = [Q(**{f"{source}path__startswith": path}) for path in paths]
        kept = Q(**{f"{source.removesuffix('__')}__isnull": True}) if source else Q(pk__in=[])
        pages = pages.filter(kept | ~reduce(or_, below))
    return pages.live()
