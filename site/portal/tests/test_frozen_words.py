"""Wagtail's lists speak the language of whoever reads them, not that of the process."""

import pytest
from django.utils.translation import gettext, ngettext, override
from wagtail import hooks
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.models import GroupApprovalTask, Page, Workflow
from wagtail.sites.views import IndexView
from wagtail_localize.views.report import TranslationsReportFilterSet
from wagtail_localize.wagtail_hooks import TranslationsReportMenuItem

from label.selection.wagtail_hooks import selection_item


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["Site", "Port", "Nom du site", "Page racine"]),
        ("ar", ["الموقع", "المنفذ", "اسم الموقع", "الصفحة الجذر"]),
    ],
)
def test_the_columns_of_sites(language, words):
    with override(language):
        assert [str(column.label) for column in IndexView.columns[:4]] == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["Type", "Permanente", "Temporaire", "Tous"]),
        ("ar", ["النوع", "دائم", "مؤقت", "الكل"]),
    ],
)
def test_the_filters_of_redirects(language, words):
    lasting = RedirectsReportFilterSet.base_filters["is_permanent"]
    with override(language):
        shown = [lasting.label, *dict(lasting.extra["choices"]).values()]
        assert [str(one) for one in [*shown, lasting.extra["empty_label"]]] == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", ["Langue source", "Langue de traduction"]), ("ar", ["لغة المصدر", "لغة الترجمة"])],
)
def test_the_filters_of_translations(language, words):
    filters = TranslationsReportFilterSet.base_filters
    with override(language):
        shown = [filters[f"{name}_locale"].label for name in ("source", "target")]
        assert [str(one) for one in shown] == words


@pytest.mark.parametrize(("count", "words"), [(1, "صفحة واحدة"), (2, "صفحتان"), (36, "36 صفحة")])
def test_pages_are_counted_as_arabic_counts(count, words):
    with override("ar"):
        told = ngettext("%(num_pages)d page", "%(num_pages)d pages", count)
        assert (told % {"num_pages": count} if "%" in told else told) == words


@pytest.mark.django_db
def test_rows_that_wagtail_makes_are_named_in_both_languages():
    assert Page.objects.get(depth=1).title == "Racine · الجذر"
    for model in (Workflow, GroupApprovalTask):
        assert not model.objects.filter(name="Moderators approval").exists()


@pytest.mark.parametrize(("language", "words"), [("fr", "Traductions"), ("ar", "الترجمات")])
def test_the_report_on_translations_in_the_menu(rf, language, words):
    with override("fr"):
        item = TranslationsReportMenuItem(gettext("Translations"), "/")
    for construct in hooks.get_hooks("construct_reports_menu"):
        construct(rf.get("/"), [item])
    with override(language):
        assert str(item.label) == words


@pytest.mark.parametrize(
    ("english", "arabic"),
    [("Shortcuts", "الاختصارات"), ("Aging pages", "الصفحات القديمة"), ("Translations", "الترجمات")],
)
def test_entries_of_the_menu_have_their_article(english, arabic):
    with override("ar"):
        assert gettext(english) == arabic


def test_the_selection_has_its_article_in_the_menu():
    with override("ar"):
        assert str(selection_item().label) == "الانتقاء"
