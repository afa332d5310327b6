from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "publishing"
    label = "publishing"
    verbose_name = _("Publishing")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import m2m_changed, post_delete, post_save
        from django.utils.module_loading import autodiscover_modules
        from wagtail.images import get_image_model
        from wagtail.signals import post_page_move

        from .publication import notice
        from .tasks import enqueue_renditions

        for signal in (post_save, post_delete, m2m_changed, post_page_move):
            signal.connect(notice, dispatch_uid="publishing.publication")
        autodiscover_modules("content_checks")
        post_save.connect(
            enqueue_renditions, sender=get_image_model(), dispatch_uid="publishing.pictures"
        )
