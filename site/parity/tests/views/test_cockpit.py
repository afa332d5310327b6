"""The cockpit shows what lacks, at the same cost for one page and for thirty."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from home.models import StandardPage, Topic
from parity.models import Standing
from parity.services.looking import look_at_everything
from parity.tests.making import PairTestCase, reading_in, staff


class CockpitTest(PairTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.client.force_login(self.editor)

    def add_pages(self, count: int) -> None:
        for number in range(count):
            page = StandardPage(title=f"Page {number}", slug=f"page-{number}")
            page.locale = self.french.locale
            self.home.fr.add_child(instance=page)
        look_at_everything(now=timezone.now())

    def queries(self, address: str) -> int:
        self.client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert self.client.get(address).status_code == 200
        return len(caught)

    def read(self, query: str = "") -> str:
        return self.client.get(reverse("parity:cockpit") + query).content.decode()

    def test_the_screen_and_the_panel_cost_the_same_with_one_page_and_with_thirty(self) -> None:
        addresses = [reverse("parity:cockpit"), reverse("wagtailadmin_home")]
        self.add_pages(1)
        with_one = [self.queries(address) for address in addresses]
        StandardPage.objects.filter(slug__startswith="page-").delete()
        self.add_pages(30)
        assert [self.queries(address) for address in addresses] == with_one

    def test_a_changed_page_is_listed_one_click_from_the_editor(self) -> None:
        self.save_draft(title="Mentions légales")
        text = self.read("?kind=pages&language=ar&state=stale")
        assert reverse("wagtailadmin_pages:edit", args=[self.arabic.pk]) in text
        assert "1</bdi> texte dépassé" in text

    def test_a_missing_page_leads_to_its_beginning(self) -> None:
        self.add_pages(1)
        page = StandardPage.objects.get(slug="page-0")
        assert reverse("parity:start", args=[page.pk, "ar"]) in self.read("?state=missing")

    def test_thirty_are_shown_and_the_rest_follows(self) -> None:
        self.add_pages(35)
        assert self.read("?language=ar&state=missing&kind=pages").count('data-label="Âge"') == 30
        assert (
            self.read("?language=ar&state=missing&kind=pages&page=2").count('data-label="Âge"') == 5
        )

    def test_a_row_lacks_what_one_language_does_not_say(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            topic = Topic.objects.create(slug="essai", name_fr="Essai", name_ar="")
        row = Standing.objects.get(shelf="home.Topic", key=str(topic.pk), language="ar")
        assert (row.state, row.missing) == ("missing", 1)

    def test_a_row_left_behind_may_be_said_to_be_right_still(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            topic = Topic.objects.create(slug="essai", name_fr="Essai", name_ar="تجربة")
        topic.name_fr = "Essais"
        with self.captureOnCommitCallbacks(execute=True):
            topic.save()
        row = Standing.objects.get(shelf="home.Topic", key=str(topic.pk), language="ar")
        assert (row.state, row.stale) == ("stale", 1)
        assert reverse("parity:accept", args=[row.pk]) in self.read()
        self.client.post(reverse("parity:accept", args=[row.pk]), {"next": "https://evil.example"})
        row.refresh_from_db()
        assert row.state == "current"

    def test_a_deleted_thing_is_forgotten(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            topic = Topic.objects.create(slug="essai", name_fr="Essai", name_ar="")
        with self.captureOnCommitCallbacks(execute=True):
            topic.delete()
        assert not Standing.objects.filter(shelf="home.Topic").exists()

    def test_unknown_filters_show_all_and_say_so(self) -> None:
        response = self.client.get(reverse("parity:cockpit") + "?kind=<script>&days=x&page=-3")
        assert response.status_code == 200
        assert b"inconnue" in response.content

    def test_it_speaks_arabic(self) -> None:
        self.save_draft(title="Mentions légales")
        reading_in(self.editor, "ar")
        assert "اللغتان" in self.read()

    def test_others_of_the_staff_are_told_that_there_is_nothing(self) -> None:
        self.client.force_login(staff("agent@example.org", "Instruction"))
        for name, arguments in (
            ("cockpit", []),
            ("publish", [self.french.pk]),
            ("start", [self.french.pk, "ar"]),
        ):
            address = reverse(f"parity:{name}", args=arguments)
            assert self.client.get(address, follow=True).status_code == 404
        assert self.client.post(reverse("parity:accept", args=[1]), follow=True).status_code == 404
        assert "parity-panel" not in self.client.get(reverse("wagtailadmin_home")).content.decode()
