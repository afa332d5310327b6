"""Saving one text in the side-by-side editor, answered in the reader's language."""

from typing import Any

from django.http import HttpRequest
from wagtail_localize.models import StringTranslation
from wagtail_localize.views.edit_translation import edit_string_translation

from parity.templatetags.translating import translated_words


def edit_segment(request: HttpRequest, **kwargs: Any) -> Any:
    """Do what wagtail-localize does, and date the translation in words."""
    response = edit_string_translation(request, **kwargs)
    data = getattr(response, "data", None) or {}
    if data.get("comment") and not data.get("error"):
        row = StringTranslation.objects.filter(
            translation_of_id=data["string_id"], last_translated_by_id=request.user.pk
        ).order_by("-updated_at")
        if newest := row.first():
            response.data["comment"] = translated_words(newest)
    return response
