from .convention_index_page import ConventionIndexPage
from .convention_page import ConventionPage
from .partner import Partner
from .rows import ConventionDocument, ConventionParty
from .theme import Theme

__all__ = [
    "ConventionDocument",
    "ConventionIndexPage",
    "ConventionPage",
    "ConventionParty",
    "Partner",
    "Theme",
]
