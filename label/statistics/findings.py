"""Published figures and results, as the search box finds them: results by each commune's name."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import override

from finding.sources import Finding, Source, depends, register
from label.calls.models import Call, CallPage
from publishing.signposts import address_of
from publishing.visible import public

from .labels import RESULTS, SLUGS, TITLES
from .models import Publication
from .published import standing_publications


def find_publication(publication: Publication) -> list[Finding]:
    """Return a standing publication in each language in which everyone may read the call's page."""
    if publication.ended_at:
        return []
    pages = public(CallPage.objects.filter(call=publication.call_id)).select_related("locale")
    return [_finding(publication, page) for page in pages]


def _finding(publication: Publication, page: Any) -> Finding:
    language = page.locale.language_code
    with override(language):
        title = str(TITLES[publication.kind])
    return Finding(
        kind="call",
        language=language,
        twin=f"publication:{publication.pk}",
        url=f"{address_of(page.url_path, language)}{SLUGS[publication.kind]}/",
        title=f"{title} — {page.title}",
        body=" ".join(_words(publication, language)),
        year=publication.published_at.year,
    )


def _words(publication: Publication, language: str) -> Iterator[str]:
    content, name = publication.content, f"name_{language}"
    if publication.kind == RESULTS:
        yield from (row[name] for row in (*content["retained"], *(content["reserve"] or ())))
    else:
        yield from (row[name] for row in content["regions"])


def every_publication() -> Iterator[tuple[int, list[Finding]]]:
    """Yield what is public of every publication."""
    for publication in standing_publications():
        yield publication.pk, find_publication(publication)


def of_page(page: CallPage) -> Iterable[Publication]:
    return standing_publications().filter(call=page.call_id)


def of_call(call: Call) -> Iterable[Publication]:
    return standing_publications().filter(call=call)


register(Source("publication", Publication, find=find_publication, every=every_publication))
depends(CallPage, of_page)
depends(Call, of_call)
