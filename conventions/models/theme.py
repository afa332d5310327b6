from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from publishing.bilingual import bilingual, pick


class Theme(models.Model):
    """What conventions are about, one row for both languages."""

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Short and lasting: it stands in addresses.")
    )
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=120)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]),
        FieldPanel("code"),
    ]

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering: ClassVar[list[str]] = ["name_fr"]

    def __str__(self) -> str:
        return str(pick(self, "name"))
