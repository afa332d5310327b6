"""Reads of the registry."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from wagtail.models import Page

from conventions.models import ConventionPage, ConventionParty


@dataclass(frozen=True)
class Wish:
    """What a reader filters by; an empty value is no filter."""

    partner: str = ""
    theme: str = ""
    year: int | None = None


def registered(index: Page) -> QuerySet[ConventionPage]:
    """Return the live conventions below the registry, the latest first."""
    pages: QuerySet[ConventionPage] = ConventionPage.objects.child_of(index).live()
    return pages.order_by("-signed_on", "-path")


def wished(index: Page, wish: Wish) -> QuerySet[ConventionPage]:
    """Return the registry's conventions that fit, with parties and themes at hand."""
    parties = ConventionParty.objects.select_related("partner").order_by("sort_order")
    pages = registered(index).prefetch_related(Prefetch("parties", parties), "themes")
    if wish.partner:
        # Through a subquery: a partner with two rows must not list the convention twice.
        pages = pages.filter(
            pk__in=ConventionParty.objects.filter(partner__code=wish.partner).values("convention")
        )
    if wish.theme:
        pages = pages.filter(themes__code=wish.theme)
    if wish.year:
        pages = pages.filter(signed_on__year=wish.year)
    return pages


def years(index: Page) -> list[int]:
    """Return the years of signing in the registry, the latest first."""
    days = registered(index).order_by().dates("signed_on", "year", order="DESC")
    return [day.year for day in days]
