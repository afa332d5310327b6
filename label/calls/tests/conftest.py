import pytest
from wagtail.models import Locale, Page, Site

from publishing.planting import Pair


@pytest.fixture
def home(db):
    """Return a French and an Arabic tree under which calls may be planted."""
    for code in ("fr", "ar"):
        Locale.objects.get_or_create(language_code=code)
    root = Page.objects.get(depth=1)
    Site.objects.all().delete()
    for page in root.get_children():
        page.delete()
    root = Page.objects.get(depth=1)
    french = root.add_child(
        instance=Page(
            title="Accueil", slug="accueil", locale=Locale.objects.get(language_code="fr")
        )
    )
    arabic = french.copy_for_translation(Locale.objects.get(language_code="ar"))
    arabic.save_revision().publish()
    Site.objects.create(hostname="localhost", root_page=french, is_default_site=True)
    return Pair(fr=french, ar=Page.objects.get(pk=arabic.pk))
