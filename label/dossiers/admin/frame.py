"""The frame of a screen about dossiers: its title and the way to it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _


def frame(
    title: str, *way: tuple[str, str], icon: str, subtitle: str = "", here: str = ""
) -> dict[str, Any]:
    """Return the title of a screen and the way to it, from the entrance of the admin.

    `way` holds (address, words) of what lies between; `here` is the last step, the title unless
    given.
    """
    steps = [(reverse("wagtailadmin_home"), _("Home")), *way, ("", here or title)]
    return {
        "page_title": title,
        "page_subtitle": subtitle,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in steps],
    }
