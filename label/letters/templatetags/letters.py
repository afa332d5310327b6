"""What a letter is about."""

from django import template

from label.letters.models import Letter
from publishing.bilingual import active_language

register = template.Library()


@register.filter
def letter_subject(letter: Letter) -> str:
    """Return the subject in the language being read."""
    return str(letter.words[active_language()]["subject"])
