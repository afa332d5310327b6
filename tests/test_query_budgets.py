"""What each public page asks of the database: the figure itself, with one row and with thirty.

A figure that goes up fails here, and so does one that goes down, so that the table stays true.
What stands around the pages is kept between requests, as in service.
"""

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext

from label.calls.models import Call
from tests.one_of_each import World, plant_world
from tests.one_published import publish_call

HOME, OTHERS = 15, 10
FIGURES = {
    "": 9,
    "page-0/": 4,
    "actualites/": 7,
    "actualites/?kind=article": 7,
    "actualites/article-0/": 5,
    "actualites/communique-0/": 5,
    "recherche/": 0,
    "recherche/?q=article": 3,
    "recherche/?q=article&kind=news&year=2030": 2,
    "recherche/?q=artcile": 4,
    "recherche/?q=article+zzzz": 5,
    "recherche/suggestions/?q=artic": 1,
    "communes/04.421.01.0/": 4,
    "label/": 5,
    "label/principes/": 7,
    "label/principes/edition/initiale/": 7,
    "label/processus/": 6,
    "label/gouvernance/": 5,
    "label/avancement/": 8,
    "label/outils/": 7,
    "label/questions-frequentes/": 5,
    "appels/": 5,
    "appels/upcoming-0/": 7,
    "appels/open-0/": 7,
    "appels/closed-0/": 7,
    "appels/closed-0/statistiques/": 8,
    "appels/closed-0/resultats/": 8,
    "formations/": 6,
    "formations/?region=04": 6,
    "formations/2030/03/": 6,
    "formations/chiffres/": 9,
    "formations/programme-0/": 5,
    "formations/programme-0/s0/": 9,
    "conventions/": 6,
    "conventions/?layout=timeline": 6,
    "conventions/convention-0/": 7,
    "rien/": 4,
    "label/rien/": 4,
}


@override_settings(CHROME_SECONDS=300)
class QueryBudgetsTest(TestCase):
    world: World

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = plant_world()
        cls.grow(1)
        call_command("update_index", verbosity=0)

    @classmethod
    def grow(cls, count: int) -> None:
        cls.world.grow(count)
        publish_call(Call.objects.get(slug="closed-0"), communes=count)

    def setUp(self) -> None:
        cache.clear()
        self.addCleanup(cache.clear)

    def spent(self, address: str) -> int:
        status = 404 if address.endswith("/rien/") else 200
        self.client.get(address)  # what is kept is fetched
        with CaptureQueriesContext(connection) as asked:
            response = self.client.get(address)
        assert response.status_code == status, (address, response.status_code)
        return len(asked)

    def figures(self, language: str) -> dict[str, int]:
        return {path: self.spent(f"/{language}/{path}") for path in FIGURES}

    def test_the_table_keeps_the_budget(self) -> None:
        allowed = {path: OTHERS if path else HOME for path in FIGURES}
        assert {path: n for path, n in FIGURES.items() if n > allowed[path]} == {}

    def test_with_one_of_everything(self) -> None:
        assert self.figures("fr") == FIGURES
        assert self.figures("ar") == FIGURES

    def test_with_thirty_of_everything(self) -> None:
        self.grow(30)
        call_command("update_index", verbosity=0)
        assert self.figures("fr") == FIGURES
        assert self.figures("ar") == FIGURES
