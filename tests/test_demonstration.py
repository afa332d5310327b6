"""The demonstration, loaded as `make run` does: complete in both languages, every page answers."""

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Page

from portal import staff
from portal.preparation.data import prepare_data
from portal.roles import establish_roles
from tests import search_set
from tests.search_set.asking import place


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    """The whole demonstration, once for this module, taken back afterwards."""
    from django.db import transaction

    patch = pytest.MonkeyPatch()
    patch.setattr(staff, "VAR", tmp_path_factory.mktemp("var"))
    with django_db_blocker.unblock(), transaction.atomic():
        establish_roles()
        call_command("load_territory", verbosity=0)
        call_command("demo")
        yield
        transaction.set_rollback(True)
    patch.undo()


def public_types():
    """Return our own page types that a reader can meet."""
    ours = ("home", "label", "calls", "dossiers", "formations", "conventions")
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Page) and model._meta.app_label in ours
    ]


@pytest.mark.parametrize("model", public_types(), ids=lambda model: model.__name__)
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.django_db
def test_every_page_type_is_shown_in_both_languages(loaded, client, model, language):
    locale = Locale.objects.get(language_code=language)
    page = model.objects.live().filter(locale=locale).first()
    assert page is not None
    response = client.get(page.get_url())
    assert response.status_code == 200
    assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.django_db
def test_every_page_has_its_translation(loaded):
    lonely = [
        page.title
        for page in Page.objects.filter(depth__gt=1).prefetch_related("locale")
        if page.get_translations().count() != 1
    ]
    assert lonely == []


@pytest.mark.django_db
def test_a_second_start_keeps_what_people_changed(loaded):
    home = Page.objects.get(depth=2, locale__language_code="ar")
    Page.objects.filter(pk=home.pk).update(title="مدخل")
    before = Page.objects.count()
    prepare_data()
    assert (Page.objects.count(), Page.objects.get(pk=home.pk).title) == (before, "مدخل")


@pytest.mark.django_db
def test_a_portal_with_pages_is_left_alone(loaded):
    with pytest.raises(CommandError, match="already holds pages"):
        call_command("demo")


@pytest.mark.parametrize("language", search_set.LANGUAGES)
@pytest.mark.django_db
def test_19_searches_in_20_find_what_they_mean(loaded, language):
    pairs = search_set.pairs(language)
    assert len(pairs) >= 100
    missed = [pair.query for pair in pairs if not place(pair)]
    assert len(missed) <= len(pairs) / 20, missed
