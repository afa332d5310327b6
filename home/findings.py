"""News, and communes by their name in both languages, as the search box finds them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from finding.sources import Description, Finding, Source, describe, register
from home.models import ArticlePage, CommuniquePage, NewsPage
from publishing.bilingual import LANGUAGE_CODES, pick
from territory.models import Commune
from territory.selectors import communes


def find_commune(commune: Commune) -> list[Finding]:
    """Return the page of a commune in each language. Whether it has a dossier is never told."""
    return [_finding(commune, language) for language in LANGUAGE_CODES]


def _finding(commune: Commune, language: str) -> Finding:
    region = commune.province.region
    other = "ar" if language == "fr" else "fr"
    with translation.override(language):
        places = {
            "province": pick(commune.province, "name"),
            "region": pick(region, "name"),
        }
        kind = _("Urban commune") if commune.milieu == "urban" else _("Rural commune")
        return Finding(
            kind="commune",
            language=language,
            twin=f"commune:{commune.code}",
            url=reverse("commune", args=[commune.code]),
            title=pick(commune, "name"),
            caption=_("%(kind)s, %(province)s, %(region)s") % {"kind": kind, **places},
            body=f"{pick(commune, 'name', other)} {pick(commune.province, 'name')}",
            also=f"{commune.name_fr} {commune.name_ar} {commune.search_key.replace('|', ' ')}",
            regions=(region.code,),
        )


def every_commune() -> Iterator[tuple[int, list[Finding]]]:
    """Yield every commune."""
    for commune in communes().iterator(chunk_size=500):
        yield commune.pk, find_commune(commune)


def _year(page: NewsPage) -> int | None:
    return None if page.date_precision == "none" else page.date.year


def _words(page: NewsPage) -> list[str]:
    return [pick(page.topic, "name", page.locale.language_code)] if page.topic else []


NEWS = Description("news", _year, _words)
describe(ArticlePage, NEWS)
describe(CommuniquePage, NEWS)
register(Source("commune", Commune, find=find_commune, every=every_commune))
