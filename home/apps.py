from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    label = "home"
    verbose_name = _("Home and news")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_delete, post_save
        from wagtail.images import get_image_model

        from .models import SiteSettings

        for kind in (SiteSettings, get_image_model()):
            for signal in (post_save, post_delete):
                signal.connect(_forget, sender=kind, dispatch_uid=f"home.{kind.__name__}")


def _forget(**_signal: object) -> None:
    from publishing.chrome import forget

    forget()
