"""A change is looked at once it is kept, and stands whatever the look comes to."""

from unittest import mock

from home.models import StandardPage
from parity.tests.making import PairTestCase


class LookingTest(PairTestCase):
    def test_a_look_that_fails_is_logged_and_the_change_stands(self) -> None:
        failing = mock.patch("parity.services.looking.look_at_page", side_effect=RuntimeError("no"))
        with failing, self.assertLogs("django.test", "ERROR") as logged:
            self.save_draft(title="Mentions légales")
        page = StandardPage.objects.get(pk=self.french.pk)
        assert page.get_latest_revision_as_object().title == "Mentions légales"
        assert f"page:{page.translation_key}" in logged.output[0]
