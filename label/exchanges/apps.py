from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangesConfig(AppConfig):
    name = "label.exchanges"
    label = "exchanges"
    verbose_name = _("Exchanges with communes")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from label.dossiers import openings
        from label.dossiers.signals import complement_sent

        from .selectors import opening_for
        from .services.answered import hear_of_complement

        openings.register(opening_for)
        complement_sent.connect(hear_of_complement)
