from datetime import date

import pytest
from wagtail.models import Locale
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import StringTranslation, TranslationSource

from conventions.models import ConventionPage, ConventionParty, Partner, Theme

SLUG = "universite-al-akhawayn"


def _pages():
    pages = ConventionPage.objects.filter(slug=SLUG)
    return pages.get(locale__language_code="fr"), pages.get(locale__language_code="ar")


@pytest.mark.django_db
def test_an_update_carries_the_facts_and_keeps_the_arabic_words(registry):
    french, arabic = _pages()
    words = (arabic.title, arabic.place, str(arabic.objectives))
    french.signed_on, french.precision = date(2018, 11, 1), "month"
    french.duration_months = 36
    french.state = "ended"
    french.themes.set([Theme.objects.get(code="label")])
    support = Partner.objects.get(code="dgct")
    french.parties.add(ConventionParty(partner=support, role="support", sort_order=9))
    french.save_revision().publish()

    source, _created = TranslationSource.update_or_create_from_instance(french)
    source.create_or_update_translation(Locale.objects.get(language_code="ar"), publish=True)

    arabic = _pages()[1]
    assert (arabic.signed_on, arabic.precision) == (date(2018, 11, 1), "month")
    assert (arabic.duration_months, arabic.state) == (36, "ended")
    assert [theme.code for theme in arabic.themes.all()] == ["label"]
    assert [row.partner.code for row in arabic.parties.all()] == ["ampcc", "al-akhawayn", "dgct"]
    assert (arabic.title, arabic.place, str(arabic.objectives)) == words


@pytest.mark.django_db
def test_every_text_of_the_demonstration_is_known_as_translated(registry):
    french, _arabic = _pages()
    source = TranslationSource.objects.get_for_instance(french)
    texts = source.stringsegment_set.count()
    translated = StringTranslation.objects.filter(
        translation_of__in=source.stringsegment_set.values("string"), locale__language_code="ar"
    )
    assert translated.values("translation_of", "context").distinct().count() == texts


@pytest.mark.django_db
def test_facts_are_shared_and_texts_are_translated():
    fields = {field.field_name: field for field in get_translatable_fields(ConventionPage)}
    page = ConventionPage(title="x", place="x", introduction="x", objectives="x")
    shared = {name for name, field in fields.items() if not field.is_translated(page)}
    assert {"signed_on", "precision", "duration_months", "state", "themes"} <= shared
    assert {"parties", "documents", "slug"} <= shared
    assert not shared & {"title", "introduction", "place", "objectives", "body"}
    assert not fields["signed_on"].is_overridable(page)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("precision", "kept"), [("day", "2018-11-22"), ("month", "2018-11"), ("year", "2018")]
)
def test_what_is_not_known_of_a_date_is_dropped_when_saved(precision, kept):
    page = ConventionPage(title="x", slug="x", signed_on=date(2018, 11, 22), precision=precision)
    assert page.dating.machine == kept
