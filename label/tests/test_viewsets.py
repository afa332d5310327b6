from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import override

from label.models import FrameworkVersion, Milestone, ProcessStep, Tool
from label.tests.section import SectionTestCase


class AdminTest(SectionTestCase):
    def setUp(self) -> None:
        self.client.force_login(
            get_user_model().objects.create_superuser(email="staff@lcc.example", password="x")
        )

    def test_every_row_is_listed_and_edited(self) -> None:
        for model in (FrameworkVersion, Milestone, ProcessStep, Tool):
            viewset = model.snippet_viewset
            row = model.objects.first()
            with override("fr"):
                name = str(row)
            assert name in self.read(reverse(viewset.get_url_name("list")))
            self.read(reverse(viewset.get_url_name("edit"), args=[row.pk]))
            self.read(reverse(viewset.get_url_name("add")))

    def test_every_page_is_edited(self) -> None:
        for page in [self.index, *self.index.get_children()]:
            self.read(reverse("wagtailadmin_pages:edit", args=[page.pk]))
