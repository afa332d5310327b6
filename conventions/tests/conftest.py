import pytest
from django.utils import translation
from wagtail.models import Locale, Page, Site

from conventions.demonstration import load
from conventions.models import ConventionIndexPage
from publishing.planting import Pair
from tests.planted import anew


@pytest.fixture(autouse=True)
def _french():
    with translation.override("fr"):
        yield


@pytest.fixture(scope="module")
def planted_home(for_the_module) -> Pair:
    """Both languages' home pages as they were planted."""
    with for_the_module():
        root = Page.get_first_root_node()
        french, _ = Locale.objects.get_or_create(language_code="fr")
        arabic, _ = Locale.objects.get_or_create(language_code="ar")
        one = root.add_child(instance=Page(title="Accueil", slug="accueil", locale=french))
        other = one.copy_for_translation(arabic)
        other.slug = "accueil-ar"
        other.save_revision().publish()
        Site.objects.update(root_page=one)
        return anew(Pair(fr=one, ar=other))


@pytest.fixture(scope="module")
def planted_registry(for_the_module, planted_home) -> Pair:
    """The registry of the demonstration as it was planted."""
    with for_the_module():
        load(planted_home)
        pages = ConventionIndexPage.objects
        return Pair(
            fr=pages.get(locale__language_code="fr"), ar=pages.get(locale__language_code="ar")
        )


@pytest.fixture
def home(planted_home, db) -> Pair:
    """Both languages' home pages, the French one being the site's root."""
    return anew(planted_home)


@pytest.fixture
def registry(planted_registry, db) -> Pair:
    """The registry in both languages, with the six conventions of the facts."""
    return anew(planted_registry)
