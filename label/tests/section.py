"""The label's section, planted once for all the tests of a class."""

from django.test import TestCase

from home.demonstration import load_site
from label import demonstration
from label.models import LabelIndexPage

PATHS = [
    "label/",
    "label/principes/",
    "label/principes/edition/initiale/",
    "label/processus/",
    "label/gouvernance/",
    "label/avancement/",
    "label/outils/",
    "label/questions-frequentes/",
]


class SectionTestCase(TestCase):
    """The demonstration of the label, under both home pages."""

    @classmethod
    def setUpTestData(cls) -> None:
        demonstration.load(load_site())
        cls.index = LabelIndexPage.objects.get(locale__language_code="fr")

    def read(self, address: str) -> str:
        """Return the page at this address, which must answer."""
        response = self.client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()
