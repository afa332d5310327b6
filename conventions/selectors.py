"""Reads of the registry."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, F, IntegerField, Max, QuerySet, Value
from django.db.models.functions import Cast, ExtractYear
from wagtail.models import Page

from conventions.labels import Role
from conventions.models import ConventionPage, ConventionParty, Partner, Theme
from publishing.visible import public

COLUMNS = ("what", "code", "fr", "ar", "short_fr", "short_ar", "page", "order")


@dataclass(frozen=True)
class Wish:
    """What a reader filters by; an empty value is no filter."""

    partner: str = ""
    theme: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Offer:
    """What the registry can be filtered by: partners and themes unsaved, years latest first."""

    partners: list[Partner] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    years: list[int] = field(default_factory=list)


def registered(index: Page) -> QuerySet[ConventionPage]:
    """Return the live conventions below the registry, the latest first."""
    pages: QuerySet[ConventionPage] = ConventionPage.objects.child_of(index).live()
    return pages.order_by("-signed_on", "-path")


def wished(index: Page, wish: Wish) -> QuerySet[ConventionPage]:
    """Return the registry's conventions that fit."""
    pages = registered(index)
    if wish.partner:
        # Through a subquery: a partner with two rows must not list the convention twice.
        parts = ConventionParty.objects.filter(partner__code=wish.partner)
        pages = pages.filter(pk__in=parts.values("convention"))
    if wish.theme:
        pages = pages.filter(themes__code=wish.theme)
    if wish.year:
        pages = pages.filter(signed_on__year=wish.year)
    return pages


def offered(index: Page, shown: Iterable[Any]) -> Offer:
    """Give each page shown its `.partners`, and return what to filter by, all in one query."""
    pages = {page.pk: page for page in shown}
    offer = Offer()
    for page in pages.values():
        page.partners = []
    rows = _partners().union(_themes(), _years(index), _parts(list(pages)), all=True).order_by()
    for what, code, french, arabic, short_fr, short_ar, page, _order in _in_order(rows):
        if what == "year":
            offer.years.append(int(code))
        elif what == "theme":
            offer.themes.append(Theme(code=code, name_fr=french, name_ar=arabic))
        else:
            names = {"short_name_fr": short_fr, "short_name_ar": short_ar}
            partner = Partner(code=code, name_fr=french, name_ar=arabic, **names)
            (pages[page].partners if page else offer.partners).append(partner)
    return offer


def told_of(page: ConventionPage) -> dict[str, list[Any]]:
    """Return a page's signatories, supporters, themes and documents, saved or in preview."""
    if page.has_unsaved_rows:
        parties, themes = list(page.parties.all()), list(page.themes.all())
        documents = list(page.documents.all())
    else:
        parties, themes = _parties_and_themes(page)
        documents = list(page.documents.select_related("document"))
    return {
        "signatories": [row.partner for row in parties if row.role == Role.PARTY],
        "supporters": [row.partner for row in parties if row.role == Role.SUPPORT],
        "themes": themes,
        "documents": documents,
    }


def _parties_and_themes(page: ConventionPage) -> tuple[list[ConventionParty], list[Theme]]:
    """Read both at once: each party comes once for each theme."""
    of_theme = {
        f"theme_{name}": F(f"convention__themes__{name}") for name in ("code", "name_fr", "name_ar")
    }
    rows = (
        ConventionParty.objects.filter(convention=page)
        .select_related("partner__logo")
        .prefetch_related("partner__logo__renditions")
        .annotate(**of_theme)
        .order_by("sort_order", "pk", "theme_code")
    )
    parties: dict[int, ConventionParty] = {}
    themes: dict[str, Theme] = {}
    for row in rows:
        parties.setdefault(row.pk, row)
        if row.theme_code and row.theme_code not in themes:
            names = {"name_fr": row.theme_name_fr, "name_ar": row.theme_name_ar}
            themes[row.theme_code] = Theme(code=row.theme_code, **names)
    return list(parties.values()), list(themes.values()) if parties else list(page.themes.all())


def _in_order(rows: Iterable[Any]) -> list[Any]:
    ordered = sorted(rows, key=lambda row: (row[6], row[7], row[1]))
    years = [row for row in ordered if row[0] == "year"]
    return [row for row in ordered if row[0] != "year"] + years[::-1]


def _partners() -> QuerySet[Any, Any]:
    return _row(
        Partner.objects,
        what="partner",
        code=F("code"),
        names=("name_fr", "name_ar", "short_name_fr", "short_name_ar"),
    )


def _themes() -> QuerySet[Any, Any]:
    return _row(Theme.objects, what="theme", code=F("code"), names=("name_fr", "name_ar"))


def _years(index: Page) -> QuerySet[Any, Any]:
    year = Cast(ExtractYear("signed_on"), CharField())
    return _row(registered(index), what="year", code=year).distinct()


def _parts(pages: list[int]) -> QuerySet[Any, Any]:
    names = ("name_fr", "name_ar", "short_name_fr", "short_name_ar")
    return _row(
        ConventionParty.objects.filter(convention__in=pages),
        what="part",
        code=F("partner__code"),
        names=tuple(f"partner__{name}" for name in names),
        page=F("convention_id"),
        order=F("sort_order"),
    )


def _row(
    rows: Any,
    *,
    what: str,
    code: Any,
    names: tuple[str, ...] = (),
    page: Any = None,
    order: Any = None,
) -> QuerySet[Any, Any]:
    """Return rows of one shape, so that different tables can be asked together."""
    none: Any = Value("", output_field=CharField())
    nothing = Value(0, output_field=IntegerField())
    words = [F(name) for name in names] + [none] * (4 - len(names))
    values = [Value(what), code, *words, page or nothing, order or nothing]
    shaped = {f"row_{name}": value for name, value in zip(COLUMNS, values, strict=True)}
    found: QuerySet[Any, Any] = rows.order_by().annotate(**shaped).values_list(*shaped)
    return found


def public_conventions(
    *, partner: str = "", theme: str = "", year: int | None = None
) -> QuerySet[Any, Any]:
    """Return the keys that a convention's public pages share, the latest signed first."""
    pages = public(ConventionPage.objects.all())
    if partner:
        parts = ConventionParty.objects.filter(partner__code=partner)
        pages = pages.filter(pk__in=parts.values("convention"))
    if theme:
        pages = pages.filter(themes__code=theme)
    if year:
        pages = pages.filter(signed_on__year=year)
    keys = pages.order_by().values("translation_key").annotate(signed=Max("signed_on"))
    found: QuerySet[Any, Any] = keys.order_by("-signed", "translation_key")
    return found


def public_twins(keys: Iterable[Any]) -> dict[Any, list[ConventionPage]]:
    """Return the public pages under each key, with their parties and themes, French first."""
    pages = (
        public(ConventionPage.objects.all())
        .filter(translation_key__in=list(keys))
        .select_related("locale")
        .prefetch_related("parties__partner", "themes")
        .order_by("-locale__language_code", "pk")
    )
    found: dict[Any, list[ConventionPage]] = {}
    for page in pages:
        found.setdefault(page.translation_key, []).append(page)
    return found
