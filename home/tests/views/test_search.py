"""One box over the pages of the language being read."""

from django.core.management import call_command

from home.tests.site import SamplesTestCase


class SearchTest(SamplesTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        call_command("update_index", verbosity=0)

    def test_it_finds_only_pages_of_the_language(self) -> None:
        html = self.read("/ar/recherche/?q=المقالات")
        assert 'href="/ar/actualites/un-article/"' in html
        assert 'href="/fr/actualites/un-article/"' not in html

    def test_it_says_how_many_and_what_about(self) -> None:
        html = self.read("/fr/recherche/?q=articles")
        assert "<bdi>1</bdi> page trouvée" in html
        assert '<p class="results__text">Un.</p>' in html

    def test_it_says_that_nothing_is_found(self) -> None:
        html = self.read("/fr/recherche/?q=zzzz<b>")
        assert "Aucune page ne contient « zzzz&lt;b&gt; »" in html

    def test_stray_signs_do_no_harm(self) -> None:
        for words in ("%22", "%27", "*", "%00", "(", "NOT", "%E2%80%AE"):
            self.read(f"/fr/recherche/?q={words}")

    def test_a_post_is_refused(self) -> None:
        assert self.client.post("/fr/recherche/").status_code == 405
