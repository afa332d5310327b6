"""The public page of a commune."""

from django.core.management import call_command

from home.tests.site import SiteTestCase
from territory.models import Commune


class CommuneTest(SiteTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        call_command("load_territory", verbosity=0)

    def test_it_says_who_the_commune_is_in_both_languages(self) -> None:
        commune = Commune.objects.get(name_fr="Ait Melloul")
        html = self.client.get(f"/fr/communes/{commune.code}/").content.decode()
        assert "Ait Melloul" in html and "آيت ملول" in html
        assert "Haut-Commissariat au Plan (HCP)" in html
        assert str(self.client.get(f"/ar/communes/{commune.code}/").status_code) == "200"

    def test_an_unknown_code_is_not_found(self) -> None:
        for code in ("99", "x", "1" * 50, "٠١", "%27"):
            assert self.client.get(f"/fr/communes/{code}/").status_code == 404
