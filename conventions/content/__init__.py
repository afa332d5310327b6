"""The six conventions of the demonstration: facts here, texts in each language beside."""

from dataclasses import dataclass, field
from datetime import date

from conventions.labels import Precision, Role


@dataclass(frozen=True)
class Facts:
    """What is the same in both languages; partners and themes by code."""

    slug: str
    signed_on: date
    precision: str
    parties: list[str]
    support: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)

    @property
    def roles(self) -> list[tuple[str, str]]:
        """Pairs of partner and role, in order."""
        signed = [(code, Role.PARTY.value) for code in self.parties]
        return signed + [(code, Role.SUPPORT.value) for code in self.support]


CONVENTIONS = [
    Facts(
        "programme-collectivites-territoriales-ouvertes",
        date(2022, 7, 1),
        Precision.MONTH,
        ["dgct", "arm", "impact"],
        themes=["gouvernement-ouvert", "participation"],
    ),
    Facts(
        "memorandum-participation-regions",
        date(2020, 12, 1),
        Precision.MONTH,
        ["dgct", "arm", "ambassade-royaume-uni"],
        themes=["participation", "decentralisation"],
    ),
    Facts(
        "label-commune-citoyenne",
        date(2020, 11, 16),
        Precision.DAY,
        ["ampcc", "targa-aide"],
        ["dgct"],
        ["label", "participation"],
    ),
    Facts(
        "formation-membres-conseils-communaux",
        date(2019, 1, 1),
        Precision.YEAR,
        ["ampcc"],
        ["dgct"],
        ["formation"],
    ),
    Facts(
        "partenariat-cooperation-dgct-ampcc",
        date(2019, 1, 1),
        Precision.YEAR,
        ["dgct", "ampcc"],
        themes=["decentralisation"],
    ),
    Facts(
        "universite-al-akhawayn",
        date(2018, 11, 22),
        Precision.DAY,
        ["ampcc", "al-akhawayn"],
        themes=["formation", "recherche"],
    ),
]

# code, kind, website, then name and short name in French and in Arabic
PARTNERS = [
    (
        "ampcc",
        "local",
        "",
        ("Association Marocaine des Présidents des Conseils Communaux", "AMPCC"),
        ("الجمعية المغربية لرؤساء مجالس الجماعات", ""),
    ),
    (
        "dgct",
        "state",
        "https://www.collectivites-territoriales.gov.ma/",
        ("Direction Générale des Collectivités Territoriales, ministère de l’Intérieur", "DGCT"),
        ("المديرية العامة للجماعات الترابية، وزارة الداخلية", "المديرية العامة للجماعات الترابية"),
    ),
    (
        "targa-aide",
        "association",
        "",
        ("Association Targa pour le Développement et l’Environnement", "Targa-Aide"),
        ("جمعية تاركة للتنمية والبيئة", ""),
    ),
    ("al-akhawayn", "university", "", ("Université Al Akhawayn", ""), ("جامعة الأخوين", "")),
    ("arm", "local", "", ("Association des Régions du Maroc", "ARM"), ("جمعية جهات المغرب", "")),
    (
        "ambassade-royaume-uni",
        "cooperation",
        "",
        ("Ambassade du Royaume-Uni au Maroc", ""),
        ("سفارة المملكة المتحدة بالمغرب", ""),
    ),
    (
        "impact",
        "association",
        "",
        ("Association Impact pour le Développement", ""),
        ("جمعية إمباكت للتنمية", ""),
    ),
]

# code, French, Arabic
THEMES = [
    ("label", "Label Commune Citoyenne", "ميزة الجماعة المواطنة"),
    ("formation", "Formation et compétences", "التكوين والكفاءات"),
    ("participation", "Participation citoyenne", "المشاركة المواطنة"),
    ("gouvernement-ouvert", "Collectivités territoriales ouvertes", "الجماعات الترابية المنفتحة"),
    ("decentralisation", "Décentralisation et gouvernance", "اللامركزية والحكامة الترابية"),
    ("recherche", "Recherche et échange d’expertise", "البحث وتبادل الخبرات"),
]


def bullets(*lines: str) -> str:
    """Return the lines as a rich-text list."""
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
