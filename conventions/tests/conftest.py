import pytest
from django.utils import translation
from wagtail.models import Locale, Page, Site

from publishing.planting import Pair


@pytest.fixture(autouse=True)
def _french():
    with translation.override("fr"):
        yield


@pytest.fixture
def home(db) -> Pair:
    """Both languages' home pages, the French one being the site's root."""
    root = Page.get_first_root_node()
    french, _ = Locale.objects.get_or_create(language_code="fr")
    arabic, _ = Locale.objects.get_or_create(language_code="ar")
    one = root.add_child(instance=Page(title="Accueil", slug="accueil", locale=french))
    other = one.copy_for_translation(arabic)
    other.slug = "accueil-ar"
    other.save_revision().publish()
    Site.objects.update(root_page=one)
    Site.clear_site_root_paths_cache()
    return Pair(fr=one, ar=Page.objects.get(pk=other.pk))
