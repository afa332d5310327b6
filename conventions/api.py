"""The registry of conventions for programs."""

from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_noop as _
from ninja import Query, Router, Schema

from publishing.api import Limit, Listing, Offset, Text, absolute, listed, text
from publishing.headless import rendered
from publishing.signposts import address_of
from publishing.visible import public

from .models import ConventionPage
from .selectors import public_conventions, public_twins

router = Router()

Code = Annotated[str, Query(max_length=50, pattern=r"^[\w-]*$")]


class PartnerOut(Schema):
    code: str
    name: Text
    role: Literal["party", "support"]
    website: str


class ThemeOut(Schema):
    code: str
    name: Text


class ConventionOut(Schema):
    """A convention: its facts once, its words in each language that has them."""

    slug: str
    title: Text
    introduction: Text
    place: Text
    signed_on: str
    precision: Literal["day", "month", "year"]
    duration_months: int | None
    state: str
    partners: list[PartnerOut]
    themes: list[ThemeOut]
    addresses: dict[str, str]


class ConventionDetail(ConventionOut):
    objectives: Text


class ConventionList(Listing):
    results: list[ConventionOut]


class Wish(Schema):
    """Which conventions are asked for."""

    partner: Code = ""
    theme: Code = ""
    year: Annotated[int | None, Query(ge=1900, le=2999)] = None
    limit: Limit = 50
    offset: Offset = 0


@router.get("", response=ConventionList, summary=_("Conventions, the latest signed first"))
def conventions(request: HttpRequest, wish: Query[Wish]) -> dict[str, Any]:
    keys = public_conventions(partner=wish.partner, theme=wish.theme, year=wish.year)
    count, found = listed(keys, limit=wish.limit, offset=wish.offset)
    twins = public_twins(row["translation_key"] for row in found)
    return {"count": count, "results": [_out(twins[row["translation_key"]]) for row in found]}


@router.get("/{slug:slug}", response=ConventionDetail, summary=_("One convention"))
def convention(request: HttpRequest, slug: str) -> dict[str, Any]:
    page = public(ConventionPage.objects.filter(slug=slug)).order_by("pk").first()
    if page is None:
        raise Http404
    pages = public_twins([page.translation_key])[page.translation_key]
    by_language = {one.locale.language_code: one for one in pages}
    objectives = {
        language: rendered(by_language[language].objectives, language)
        if language in by_language
        else ""
        for language in ("fr", "ar")
    }
    return _out(pages) | {"objectives": objectives}


def _out(pages: list[ConventionPage]) -> dict[str, Any]:
    first = pages[0]
    return {
        "slug": first.slug,
        **{name: _both(pages, name) for name in ("title", "introduction", "place")},
        "signed_on": first.dating.machine,
        "precision": first.precision,
        "duration_months": first.duration_months,
        "state": first.state,
        "partners": [
            {
                "code": row.partner.code,
                "name": text(row.partner, "name"),
                "role": row.role,
                "website": row.partner.website,
            }
            for row in first.parties.all()
        ],
        "themes": [{"code": one.code, "name": text(one, "name")} for one in first.themes.all()],
        "addresses": {
            page.locale.language_code: absolute(
                address_of(page.url_path, page.locale.language_code)
            )
            for page in pages
        },
    }


def _both(pages: list[ConventionPage], name: str) -> Text:
    words = {page.locale.language_code: getattr(page, name) for page in pages}
    return Text(fr=words.get("fr", ""), ar=words.get("ar", ""))
