"""The guide for communes, public, and that for the staff, under the administration."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from publishing.bilingual import active_language

from .content.communes import COMMUNES
from .content.staff import STAFF
from .guide import Guide, picture_path


def _told(guide: Guide) -> dict[str, Any]:
    """Return a guide in the language being read."""
    language = active_language()
    return {
        "title": guide.title[language],
        "lead": guide.lead[language],
        "parts": [
            {
                "code": part.code,
                "title": part.title[language],
                "steps": [
                    {
                        "code": step.code,
                        "title": step.title[language],
                        "text": [paragraph[language] for paragraph in step.text],
                        "picture": picture_path(guide.code, step.code, language)
                        if step.pictured
                        else "",
                    }
                    for step in part.steps
                ],
            }
            for part in guide.parts
        ],
    }


@require_safe
def communes_guide(request: HttpRequest) -> HttpResponse:
    """Show the guide for communes."""
    return render(request, "guides/communes.html", {"guide": _told(COMMUNES)})


@require_safe
def staff_guide(request: HttpRequest) -> HttpResponse:
    """Show the guide for editors and officers; the administration has checked who asks."""
    guide = _told(STAFF)
    context = {
        "guide": guide,
        "page_title": guide["title"],
        "header_title": guide["title"],
        "header_icon": "help",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": guide["title"]},
        ],
    }
    return render(request, "guides/staff.html", context)
