from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssistedConfig(AppConfig):
    name = "label.assisted"
    label = "assisted"
    verbose_name = _("Paper dossiers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from accounts.contributions import add_keeper
        from label.dossiers import assistance
        from label.dossiers.signals import answers_saved, deposit_made

        from .selectors import frozen_facts, keeps_space, typed_by
        from .services.hearing import hear_of_answers, hear_of_deposit

        assistance.register(assistance.Assistance(filled_by=typed_by, told=frozen_facts))
        add_keeper("paper dossiers", keeps_space)
        deposit_made.connect(hear_of_deposit)
        answers_saved.connect(hear_of_answers)
