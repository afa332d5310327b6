"""Every component on one page, for whoever builds with them. Staff only, in both directions."""

import datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

CHOICES = [("1", _("Participation")), ("2", _("Transparency")), ("3", _("Equality"))]


class ExampleForm(forms.Form):
    """One field of each kind."""

    line = forms.CharField(label=_("A line of text"), help_text=_("As it stands on paper."))
    text = forms.CharField(label=_("A longer text"), widget=forms.Textarea, required=False)
    figure = forms.IntegerField(label=_("A figure"), min_value=0)
    address = forms.EmailField(label=_("An e-mail address"))
    day = forms.DateField(
        label=_("A date"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    choice = forms.ChoiceField(label=_("One of a list"), choices=CHOICES)
    one = forms.ChoiceField(label=_("One of many"), choices=CHOICES, widget=forms.RadioSelect)
    many = forms.MultipleChoiceField(
        label=_("Many of many"), choices=CHOICES, widget=forms.CheckboxSelectMultiple
    )
    file = forms.FileField(label=_("A file"), help_text=_("PDF, 10 MB at most."))
    consent = forms.BooleanField(label=_("I have read the notice on personal data."))


class ExampleFilters(forms.Form):
    """What a list is narrowed by."""

    kind = forms.ChoiceField(label=_("Subject"), choices=CHOICES, required=False)
    year = forms.IntegerField(label=_("Year"), required=False)


def _examples(request: HttpRequest) -> dict[str, Any]:
    word = _("Transparency and accountability")
    text = _("A sentence or two that say what the thing is for, and for whom.")
    moment = datetime.date(2022, 3, 11)
    return {
        "form": ExampleForm(),
        "faulty": ExampleForm({"address": "x", "figure": "-1"}, prefix="faulty"),
        "filter_form": ExampleFilters(),
        "word": word,
        "text": text,
        "moment": moment,
        "steps": [
            {"title": _("Participation"), "state": "done", "url": "#"},
            {"title": _("Transparency"), "state": "current"},
            {"title": _("Equality"), "state": "todo"},
        ],
        "events": [
            {"date": moment, "title": word, "text": text, "state": "past", "href": "#"},
            {"date": moment, "title": word, "text": text, "state": "current"},
            {"date": moment, "title": word, "state": "coming"},
        ],
        "figures": [{"figure": f, "label": word} for f in ("71", "12", "430", "1 503")],
        "rows": [{"key": word, "value": text, "href": "#"}, {"key": _("Year"), "value": "2022"}],
        "columns": [_("Subject"), _("Year"), _("A figure")],
        "cells": [[word, "2022", "71"], [word, "2021", "18"]],
        "page_obj": Paginator(range(90), 10).get_page(request.GET.get("page", 4)),
        "tones": ["info", "good", "warning", "bad"],
        "icons": [
            "menu",
            "search",
            "globe",
            "person",
            "alert",
            "back",
            "forward",
            "arrow",
            "mail",
            "share",
            "calendar",
            "place",
            "file",
            "download",
            "external",
            "check",
            "feed",
            "print",
            "clock",
        ],
    }


@require_admin_access
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component; `?language=ar` turns the page round."""
    language = "ar" if request.GET.get("language") == "ar" else "fr"
    with translation.override(language):
        return render(request, "portal/gallery.html", _examples(request))
