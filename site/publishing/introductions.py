"""The sentence under a page's title in a list, for pages of any type, in one query."""

from collections.abc import Iterable

from django.apps import apps
from django.db.models import F, TextField, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from .models import BasePage


def introductions_of(pages: Iterable[Page]) -> dict[int, str]:
    """Return the introduction of each page by its key; empty where it has none."""
    own = [
        F(f"{model._meta.model_name}__introduction")
        for model in apps.get_models()
        if issubclass(model, BasePage) and model._meta.get_field("introduction").model is model
    ]
    keys = [page.pk for page in pages]
    rows = Page.objects.filter(pk__in=keys).annotate(
        words=Coalesce(*own, Value(""), output_field=TextField())
    )
    return dict(rows.values_list("pk", "words"))
