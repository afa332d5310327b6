from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.snippets.models import register_snippet

from publishing.bilingual import bilingual, pick


@register_snippet
class Topic(models.Model):
    """What a news item is about; one row serves both languages."""

    slug = models.SlugField(_("code in addresses"), unique=True)
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=80)

    panels = [FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]), FieldPanel("slug")]

    class Meta:
        verbose_name = _("news topic")
        verbose_name_plural = _("news topics")
        ordering = ["slug"]

    def __str__(self) -> str:
        return str(pick(self, "name"))
