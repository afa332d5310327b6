from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "publishing"
    label = "publishing"
    verbose_name = _("Publishing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_delete, post_save
        from wagtail.signals import post_page_move

        from .chrome import forget

        for signal in (post_save, post_delete, post_page_move):
            signal.connect(forget, dispatch_uid="publishing.chrome")
