from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class FindingConfig(AppConfig):
    name = "finding"
    label = "finding"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import signals
        from .sources import documents, pages  # noqa: F401

        autodiscover_modules("findings")
        signals.connect()
