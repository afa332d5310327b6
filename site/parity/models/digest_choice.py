from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from parity.labels import Frequency


class DigestChoice(models.Model):
    """How often a person hears by mail of what lacks, and when it was told last."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="digest_choice",
    )
    frequency = models.CharField(
        _("mail about what lacks in a language"),
        max_length=8,
        choices=Frequency,
        default=Frequency.WEEKLY,
        help_text=_("Nothing is sent where nothing lacks."),
    )
    told_at = models.DateTimeField(_("told at"), null=True, editable=False)

    class Meta:
        verbose_name = _("choice of digest")
        verbose_name_plural = _("choices of digest")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user}: {self.get_frequency_display()}"
