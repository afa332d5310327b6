"""The six conventions of the facts, their partners and themes."""

from conventions.content import CONVENTIONS, PARTNERS, THEMES, Facts, ar, fr
from conventions.models import (
    ConventionIndexPage,
    ConventionPage,
    ConventionParty,
    Partner,
    Theme,
)
from publishing.planting import Pair, plant


def load(home: Pair) -> None:
    """Plant the registry below the home pages of both languages."""
    partners = {row[0]: _partner(*row) for row in PARTNERS}
    themes = {
        code: Theme.objects.create(code=code, name_fr=french, name_ar=arabic)
        for code, french, arabic in THEMES
    }
    index = plant(
        home,
        ConventionIndexPage,
        "conventions",
        fr=fr.INDEX,
        ar=ar.INDEX,
        shared={"show_in_menus": True},
    )
    for facts in reversed(CONVENTIONS):
        _plant(index, facts, partners, themes)


def _partner(
    code: str, kind: str, website: str, french: tuple[str, str], arabic: tuple[str, str]
) -> Partner:
    return Partner.objects.create(
        code=code,
        kind=kind,
        website=website,
        name_fr=french[0],
        short_name_fr=french[1],
        name_ar=arabic[0],
        short_name_ar=arabic[1],
    )


def _plant(
    index: Pair, facts: Facts, partners: dict[str, Partner], themes: dict[str, Theme]
) -> None:
    parties = [
        ConventionParty(partner=partners[code], role=role, sort_order=order)
        for order, (code, role) in enumerate(facts.roles)
    ]
    plant(
        index,
        ConventionPage,
        facts.slug,
        fr=fr.TEXTS[facts.slug],
        ar=ar.TEXTS[facts.slug],
        shared={
            "signed_on": facts.signed_on,
            "precision": facts.precision,
            "parties": parties,
            "themes": [themes[code] for code in facts.themes],
        },
    )
