from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangedSegment(models.Model):
    """A translation that the side-by-side editor proposes for a text which has changed since.

    The proposal is a translation of wagtail-localize's marked as faulty, so that it is shown,
    edited in place, counted as not done and never published.
    """

    proposal = models.OneToOneField(
        "wagtail_localize.StringTranslation",
        verbose_name=_("proposal"),
        on_delete=models.CASCADE,
        related_name="changed_segment",
    )
    former = models.TextField(_("former text"))
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("changed text")
        verbose_name_plural = _("changed texts")
        default_permissions = ()

    def __str__(self) -> str:
        return self.former[:80]
