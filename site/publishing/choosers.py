"""Wagtail's choosers of pictures and documents, with a filter by language."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents.views import chooser as documents
from wagtail.images.views import chooser as images

CHOICES = [("", _("All languages")), ("fr", _("French")), ("ar", _("Arabic"))]


class LanguageFilter(forms.Form):
    """What is in one language, and what serves both."""

    language = forms.ChoiceField(label=_("Language"), choices=CHOICES, required=False)

    def filter(self, objects: Any) -> Any:
        objects = super().filter(objects)  # type: ignore[misc]
        language = self.cleaned_data.get("language")
        return objects.filter(language__in=[language, ""]) if language else objects


class _ByLanguage:
    def get_filter_form_class(self) -> Any:
        base: Any = super().get_filter_form_class()  # type: ignore[misc]
        return type("FilterForm", (LanguageFilter, base), {})


class ChooseImage(_ByLanguage, images.ImageChooseView):
    """The chooser of pictures."""


class ChooseImageResults(_ByLanguage, images.ImageChooseResultsView):
    """Its results."""


class ChooseDocument(_ByLanguage, documents.DocumentChooseView):
    """The chooser of documents."""


class ChooseDocumentResults(_ByLanguage, documents.DocumentChooseResultsView):
    """Its results."""


def install() -> None:
    """Have Wagtail's two viewsets use these views, before their addresses are made."""
    images.viewset.choose_view_class = ChooseImage
    images.viewset.choose_results_view_class = ChooseImageResults
    documents.viewset.choose_view_class = ChooseDocument
    documents.viewset.choose_results_view_class = ChooseDocumentResults
