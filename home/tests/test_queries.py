"""No page asks the database more with more rows."""

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.tests.site import SamplesTestCase, add_articles, as_in_service

HOME = 15
OTHERS = 10


class QueriesTest(SamplesTestCase):
    def queries(self, address: str) -> int:
        self.read(address)  # fills what is kept between requests
        with CaptureQueriesContext(connection) as asked:
            self.read(address)
        return len(asked)

    @as_in_service
    def test_thirty_articles_cost_what_one_costs(self) -> None:
        home, index = self.queries("/fr/"), self.queries("/fr/actualites/")
        assert (home <= HOME, index <= OTHERS) == (True, True)
        add_articles(self.samples["index"].fr, 30)
        assert (self.queries("/fr/"), self.queries("/fr/actualites/")) == (home, index)

    @as_in_service
    def test_a_search_asks_at_most_ten(self) -> None:
        call_command("update_index", verbosity=0)
        few = self.queries("/fr/recherche/?q=article")
        assert few <= OTHERS
        add_articles(self.samples["index"].fr, 12)
        call_command("update_index", verbosity=0)
        assert self.queries("/fr/recherche/?q=article") == few
