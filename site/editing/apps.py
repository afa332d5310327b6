from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditingConfig(AppConfig):
    name = "editing"
    label = "editing"
    verbose_name = _("Editing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import moderation, signals

        signals.connect()
        moderation.connect()
