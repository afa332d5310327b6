from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class ParityConfig(AppConfig):
    name = "parity"
    label = "parity"
    verbose_name = _("Two languages")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import signals

        autodiscover_modules("twofold")
        signals.connect()
