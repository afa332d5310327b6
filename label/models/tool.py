from typing import ClassVar

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from label.labels import ToolKind, ToolLanguage
from label.models.process_step import ProcessStep
from label.models.shared_row import SharedRow
from publishing.bilingual import bilingual, pick


class Tool(SharedRow):
    """A place in the library; its file or its film may come later."""

    number = models.PositiveSmallIntegerField(_("number in the library"), unique=True)
    kind = models.CharField(_("kind"), max_length=16, choices=ToolKind.choices)
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=ToolLanguage.choices,
        blank=True,
        help_text=_("Empty while it is not known."),
    )
    step = models.ForeignKey(
        ProcessStep,
        verbose_name=_("process step it serves"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="tools",
        help_text=_("Empty for what presents the label as a whole."),
    )
    title_fr, title_ar = bilingual(
        models.CharField,
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("While it is empty, the kind and the step are shown."),
    )
    summary_fr, summary_ar = bilingual(models.TextField, _("summary"), blank=True)
    is_example = models.BooleanField(
        _("example"), default=False, help_text=_("Shown as an example, not as an official tool.")
    )
    document = models.ForeignKey(
        "publishing.LibraryDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    film_url = models.URLField(_("address of the film"), blank=True)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("kind"), FieldPanel("language")]),
        FieldPanel("step"),
        FieldRowPanel([FieldPanel("title_fr"), FieldPanel("title_ar")]),
        FieldRowPanel([FieldPanel("summary_fr"), FieldPanel("summary_ar")]),
        MultiFieldPanel(
            [FieldPanel("document"), FieldPanel("film_url")],
            heading=_("File or film"),
            help_text=_("Leave both empty until the tool is published."),
        ),
        FieldPanel("is_example"),
    ]

    class Meta:
        verbose_name = _("tool")
        verbose_name_plural = _("tools")
        ordering = ["number"]

    def __str__(self) -> str:
        return str(pick(self, "title")) or str(self.description)

    @property
    def description(self) -> str:
        """Return the kind, and the step it serves where there is one."""
        if self.step is None:
            return str(self.get_kind_display())
        return str(format_lazy("{} – {}", self.get_kind_display(), pick(self.step, "name")))

    @property
    def is_available(self) -> bool:
        """Tell whether there is something to open."""
        return bool(self.document_id or self.film_url)
