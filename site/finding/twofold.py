"""What pinned results listen to in both languages."""

from django.utils.translation import gettext_lazy as _

from finding.models import Pin
from publishing.bilingual import pick
from publishing.twofold import Kind, Rows, register

KIND = Kind("pins", _("Pinned results"))


def first_search(pin: Pin, language: str) -> str:
    """Return the first search of a language: a pin has no name of its own."""
    lines = str(pick(pin, "words", language)).split("\n")
    return next((line.strip() for line in lines if line.strip()), "")


register(KIND, Rows(KIND.code, Pin, named=first_search))
