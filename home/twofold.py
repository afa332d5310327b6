"""What the entrance says in both languages beside its pages."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from home.models import SiteSettings, Topic
from publishing.twofold import Kind, Rows, register

KIND = Kind("site", gettext_lazy("Site settings and topics"))


def settings_url(settings: SiteSettings) -> str:
    """Return where the settings of a site are edited."""
    meta = settings._meta
    return reverse("wagtailsettings:edit", args=[meta.app_label, meta.model_name, settings.site_id])


def settings_name(settings: SiteSettings, language: str) -> str:
    """Return what the settings are called: they have no name of their own."""
    with override(language):
        return _("Site settings")


register(
    KIND,
    Rows(KIND.code, Topic, title="name"),
    Rows(KIND.code, SiteSettings, url=settings_url, named=settings_name),
)
