from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from label.labels import Actor, StepKind
from label.models.shared_row import SharedRow
from publishing.bilingual import bilingual, pick


class ProcessStep(SharedRow):
    """A step from candidacy to deliberation, or one of the outcomes of the deliberation."""

    code = models.SlugField(_("code"), unique=True)
    position = models.PositiveSmallIntegerField(
        _("position"), help_text=_("Steps and outcomes are shown by rising position.")
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=StepKind.choices, default=StepKind.STEP
    )
    actor = models.CharField(_("carried by"), max_length=16, choices=Actor.choices, blank=True)
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=150)
    summary_fr, summary_ar = bilingual(models.TextField, _("what happens"), blank=True)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("position")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("actor")]),
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]),
        FieldRowPanel([FieldPanel("summary_fr"), FieldPanel("summary_ar")]),
    ]

    class Meta:
        verbose_name = _("process step")
        verbose_name_plural = _("process steps")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return str(pick(self, "name"))

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Show the step, or the outcome, as the process does."""
        part = "steps" if self.kind == StepKind.STEP else "outcomes"
        context = super().get_preview_context(request, mode_name)
        return context | {"process": {part: [self]}}
