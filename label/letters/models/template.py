from django.db import models
from django.utils.translation import gettext_lazy as _

from label.letters.labels import KINDS
from publishing.bilingual import bilingual, pick


class LetterTemplate(models.Model):
    """The words of a letter in both languages, with places to fill."""

    kind = models.CharField(_("kind"), max_length=12, choices=list(KINDS.items()))
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=120, unique=True)
    subject_fr, subject_ar = bilingual(models.CharField, _("subject"), max_length=200)
    body_fr, body_ar = bilingual(models.TextField, _("text"))
    signatory_fr, signatory_ar = bilingual(models.CharField, _("signed by"), max_length=200)

    class Meta:
        verbose_name = _("letter template")
        verbose_name_plural = _("letter templates")
        ordering = ["kind", "name_fr"]

    def __str__(self) -> str:
        return str(pick(self, "name"))
