from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedView(models.Model):
    """The list of dossiers as someone has narrowed, ordered and laid it out, under a name."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        on_delete=models.CASCADE,
        related_name="saved_views",
    )
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(_("filters, order and columns"), max_length=2000, blank=True)
    is_shared = models.BooleanField(
        _("shared with the team"),
        default=False,
        help_text=_("All who read dossiers find it above the list; you alone change it."),
    )
    saved_at = models.DateTimeField(_("saved"))

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="saved_view_named_once"),
        ]

    def __str__(self) -> str:
        return self.name
