from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HandlingConfig(AppConfig):
    name = "label.handling"
    label = "handling"
    verbose_name = _("Handling of dossiers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Its words enter the registers of the dossiers.
        from . import labels  # noqa: F401
