"""Letter templates to begin with."""

from typing import Any

from django.db.models import Q

from .content.texts import TEMPLATES
from .models import LetterTemplate


def load(_home: Any = None) -> None:
    """Make the templates that are not there; those that are stay as they were edited."""
    for texts in TEMPLATES:
        named = Q(name_fr=texts["name_fr"]) | Q(name_ar=texts["name_ar"])
        if not LetterTemplate.objects.filter(named).exists():
            LetterTemplate.objects.create(**texts)
