from typing import Any, ClassVar, Self

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from publishing import chrome
from publishing.bilingual import bilingual


def _picture(label: Any, help_text: Any = "") -> Any:
    return models.ForeignKey(
        "publishing.LibraryImage",
        verbose_name=label,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=help_text,
    )


def _both(name: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(f"{name}_fr"), FieldPanel(f"{name}_ar")])


@register_setting(icon="site", order=100)
class SiteSettings(BaseSiteSetting):
    """Who speaks on this portal, in both languages; empty fields are not shown."""

    association_fr, association_ar = bilingual(
        models.CharField, _("name of the association"), max_length=200, blank=True
    )
    address_fr, address_ar = bilingual(models.TextField, _("postal address"), blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)

    boilerplate_fr, boilerplate_ar = bilingual(
        models.TextField,
        _("about the association"),
        blank=True,
        help_text=_("Stands at the foot of each communiqué."),
    )
    press_contact_fr, press_contact_ar = bilingual(
        models.TextField,
        _("press contact"),
        blank=True,
        help_text=_("An office, its number and its address; never a person's own."),
    )
    footer_fr, footer_ar = bilingual(models.TextField, _("text of the footer"), blank=True)

    facebook = models.URLField("Facebook", blank=True)
    x = models.URLField("X", blank=True)
    youtube = models.URLField("YouTube", blank=True)
    linkedin = models.URLField("LinkedIn", blank=True)
    instagram = models.URLField("Instagram", blank=True)

    logo = _picture(_("logo of the association"))
    support_logo = _picture(_("logo of the supporting administration"))
    partner_logo = _picture(_("logo of the partner"))
    share_image = _picture(
        _("default picture for sharing"), _("Used by pages without a picture of their own.")
    )

    select_related: ClassVar[list[str]] = ["logo", "support_logo", "partner_logo", "share_image"]
    panels = [
        MultiFieldPanel(
            [
                _both("association"),
                _both("address"),
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
            ],
            _("Contact"),
        ),
        MultiFieldPanel([_both("boilerplate"), _both("press_contact")], _("Press")),
        MultiFieldPanel([_both("footer")], _("Footer")),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("facebook", "x", "youtube", "linkedin", "instagram")],
            _("Social networks"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("logo", "support_logo", "partner_logo", "share_image")],
            _("Pictures"),
        ),
    ]

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        """Return the settings, kept between requests where there is only one site."""
        name = cls.get_cache_attr_name()
        if not hasattr(request, name):
            chrome.settle(request)
            site = Site.find_for_request(request)
            found = chrome.kept(request, "settings", lambda: cls.for_site(site))
            found._request = request
            setattr(request, name, found)
        settings: Self = getattr(request, name)
        return settings

    @property
    def social_links(self) -> list[tuple[str, str]]:
        """Name and address of each network that is filled in."""
        names = ("facebook", "x", "youtube", "linkedin", "instagram")
        pairs = ((self._meta.get_field(name).verbose_name, getattr(self, name)) for name in names)
        return [(str(label), address) for label, address in pairs if address]
