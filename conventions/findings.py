"""A convention is found by its parties and themes too: it is read again when they change."""

from collections.abc import Iterable, Iterator

from conventions.models import ConventionPage, Partner, Theme
from finding.sources import Description, depends, describe
from publishing.bilingual import pick


def of_partner(partner: Partner) -> Iterable[ConventionPage]:
    return ConventionPage.objects.live().filter(parties__partner=partner)


def of_theme(theme: Theme) -> Iterable[ConventionPage]:
    return ConventionPage.objects.live().filter(themes=theme)


def _words(page: ConventionPage) -> Iterator[str]:
    language = page.locale.language_code
    for party in page.parties.select_related("partner"):
        yield pick(party.partner, "name", language)
        yield pick(party.partner, "short_name", language)
    for theme in page.themes.all():
        yield pick(theme, "name", language)
    for document in page.documents.all():
        yield pick(document, "title", language)


describe(ConventionPage, Description("convention", lambda page: int(page.signed_on.year), _words))
depends(Partner, of_partner)
depends(Theme, of_theme)
