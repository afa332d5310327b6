"""What letter templates say in both languages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from label.letters.models import LetterTemplate
from publishing.twofold import Kind, Rows, register

KIND = Kind("letters", _("Letter templates"))


def editor(template: LetterTemplate) -> str:
    """Return where a template is edited."""
    return reverse("letter_templates:edit", args=[template.pk])


register(KIND, Rows(KIND.code, LetterTemplate, url=editor, title="name"))
