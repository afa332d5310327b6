"""Letter templates to begin with."""

from typing import Any

from .content.texts import TEMPLATES
from .models import LetterTemplate


def load(_home: Any = None) -> None:
    """Make the templates that are not there; those that are stay as they were edited."""
    for texts in TEMPLATES:
        LetterTemplate.objects.get_or_create(name=texts["name"], defaults=texts)
