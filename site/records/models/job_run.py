from django.db import models
from django.utils.translation import gettext_lazy as _


class JobRun(models.Model):
    """When a periodic job last began, so that one worker runs it and restarts do no harm."""

    name = models.CharField(_("job"), max_length=200, primary_key=True)
    began_at = models.DateTimeField(_("last begun at"))

    class Meta:
        verbose_name = _("periodic job")
        verbose_name_plural = _("periodic jobs")

    def __str__(self) -> str:
        return self.name
