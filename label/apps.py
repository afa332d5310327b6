from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class LabelConfig(AppConfig):
    name = "label"
    label = "label"
    verbose_name = pgettext_lazy("the distinction", "Label")
    default_auto_field = "django.db.models.BigAutoField"
