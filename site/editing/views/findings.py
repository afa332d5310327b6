"""What the checks say about a page while it is being edited: saved, or as it stands on screen."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.utils.datastructures import MultiValueDictKeyError

try:
    from wagtail.admin.views.pages.preview import PreviewOnEditView as PreviewOnEdit
except ImportError:  # its name until Wagtail 8
    from wagtail.admin.views.pages.preview import PreviewOnEdit
from wagtail.models import Page

from publishing.checks import content_of, judge, measures_of, phrase
from publishing.domain.content import MUST


def told(page: Page) -> dict[str, Any]:
    """Return the findings about a page, in words, with their counts and the reading measures."""
    content = content_of(page)
    rows: list[dict[str, Any]] = []
    for finding in judge(content):
        name, advice = phrase(finding)
        rows.append({"finding": finding, "name": name, "advice": advice})
    must = sum(row["finding"].weight == MUST for row in rows)
    return {
        "rows": rows,
        "must": must,
        "should": len(rows) - must,
        "measures": list(measures_of(content)),
    }


class Findings(PreviewOnEdit):
    """Answers with a fragment; `post` takes the editor's form as it stands, and keeps nothing."""

    http_method_names = ("get", "head", "post")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Judge the latest draft."""
        return render(request, "editing/findings.html", told(self.object))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Judge what is on screen; a field that is in error counts as it was saved."""
        form = self.get_form(request.POST)
        try:
            if self.validate_form(form):
                form.save(commit=False)
        except MultiValueDictKeyError:  # not the editor's form
            return HttpResponseBadRequest()
        return render(request, "editing/findings.html", told(form.instance))
