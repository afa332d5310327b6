"""What the registry of conventions says in both languages."""

from django.utils.translation import gettext_lazy as _

from conventions.models import ConventionIndexPage, ConventionPage, Partner, Theme
from publishing.twofold import Kind, Rows, Text, paired_texts, register

KIND = Kind("conventions", _("Conventions"), pages=(ConventionPage, ConventionIndexPage))


def partner_texts(partner: Partner) -> list[Text]:
    """Return a partner's texts but its short name: an acronym often has no Arabic twin."""
    return [text for text in paired_texts(partner) if text.path != "short_name"]


register(
    KIND,
    Rows(KIND.code, Partner, title="name", texts=partner_texts),
    Rows(KIND.code, Theme, title="name"),
)
