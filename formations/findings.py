"""Sessions, as the search box finds them: by programme, city, date and trainers."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from django.utils import translation
from django.utils.formats import date_format

from finding.sources import Description, Finding, Source, depends, describe, register
from formations.models import Programme, ProgrammePage, Session
from formations.selectors import published
from publishing.bilingual import LANGUAGE_CODES, pick
from publishing.signposts import address_of


def find_session(session: Session) -> list[Finding]:
    """Return a session in each language in which a live page presents its programme."""
    return [one for row in _rows().filter(pk=session.pk) for one in findings_of(row)]


def findings_of(session: Session) -> list[Finding]:
    """Return a published session in the languages of its pages."""
    paths = {code: getattr(session, f"page_path_{code}") for code in LANGUAGE_CODES}
    return [_finding(session, code, path) for code, path in paths.items() if path]


def _finding(session: Session, language: str, path: str) -> Finding:
    programme = session.programme
    city = pick(session, "city", language)
    with translation.override(language):
        day = date_format(session.starts_on, "DATE_FORMAT")
        audiences = " ".join(map(str, session.audience_labels))
    where = [pick(session, "venue", language), pick(session, "trainers", language), audiences]
    regions = list(session.regions.all())
    return Finding(
        kind="training",
        language=language,
        twin=f"session:{session.pk}",
        url=f"{address_of(path, language)}{session.code}/",
        title=" — ".join(filter(None, [pick(programme, "title", language), city, day])),
        summary=pick(programme, "summary", language),
        body=" ".join([*where, *(pick(region, "name", language) for region in regions)]),
        year=session.starts_on.year,
        regions=tuple(region.code for region in regions),
        documents=tuple(one.document_id for one in session.documents.all()),
    )


def _rows() -> QuerySet[Session]:
    return published().prefetch_related("regions", "documents")


def every_session() -> Iterator[tuple[int, list[Finding]]]:
    """Yield what is public of every session."""
    for session in _rows():
        yield session.pk, findings_of(session)


def sessions_of(page: ProgrammePage) -> Iterable[Session]:
    return Session.objects.filter(programme_id=page.programme_id)


def sessions_in(programme: Programme) -> Iterable[Session]:
    return Session.objects.filter(programme=programme)


def pages_of(programme: Programme) -> Iterable[ProgrammePage]:
    return ProgrammePage.objects.filter(programme=programme)


def _words(page: ProgrammePage) -> list[str]:
    language = page.locale.language_code
    return [pick(page.programme, name, language) for name in ("title", "summary")]


describe(ProgrammePage, Description("training", words=_words))
register(Source("session", Session, find=find_session, every=every_session))
depends(ProgrammePage, sessions_of)
depends(Programme, sessions_in)
depends(Programme, pages_of)
