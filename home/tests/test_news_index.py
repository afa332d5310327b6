"""The news index: latest first, narrowed by year, kind and topic."""

from home.tests.site import SamplesTestCase


class NewsIndexTest(SamplesTestCase):
    def news(self, query: str = "") -> list[str]:
        context = self.client.get(f"/fr/actualites/{query}").context
        return [page.slug for page in context["news"]]

    def test_the_latest_stands_first(self) -> None:
        assert self.news() == ["un-article", "un-communique"]

    def test_each_choice_narrows(self) -> None:
        assert self.news("?year=2024") == ["un-communique"]
        assert self.news("?kind=communique") == ["un-communique"]
        assert self.news("?topic=label") == ["un-article"]

    def test_what_is_unknown_is_ignored(self) -> None:
        assert len(self.news("?year=x&kind=y&topic=z&page=w")) == 2

    def test_nothing_found_says_so(self) -> None:
        html = self.read("/fr/actualites/?topic=label&year=2024")
        assert "Aucune actualité ne correspond à ces choix." in html
