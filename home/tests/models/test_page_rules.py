"""What may stand under what, and that every type can be created and previewed."""

from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils import WagtailPageTestCase
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from accounts.models import User
from home.demonstration import load_site
from home.models import (
    ArticlePage,
    CommuniquePage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    StandardPage,
)
from home.tests.site import plant_samples


class PageRulesTest(WagtailPageTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.home = load_site()
        plant_samples(cls.home)
        cls.chief = User.objects.create_superuser(email="chief@lcc.example", password="secret")

    def setUp(self) -> None:
        self.client.force_login(self.chief)

    def test_home_pages_stand_under_the_root_only(self) -> None:
        self.assertAllowedParentPageTypes(HomePage, {Page})

    def test_the_news_index_stands_under_a_home_page_and_holds_news(self) -> None:
        self.assertAllowedParentPageTypes(NewsIndexPage, {HomePage})
        self.assertAllowedSubpageTypes(NewsIndexPage, {ArticlePage, CommuniquePage})

    def test_news_hold_nothing(self) -> None:
        for kind in (ArticlePage, CommuniquePage):
            self.assertAllowedParentPageTypes(kind, {NewsIndexPage})
            self.assertAllowedSubpageTypes(kind, {})

    def test_standard_pages_hold_standard_pages(self) -> None:
        self.assertAllowedParentPageTypes(StandardPage, {HomePage, StandardPage})
        self.assertAllowedSubpageTypes(StandardPage, {StandardPage})

    def test_what_all_news_share_is_no_page_of_its_own(self) -> None:
        assert not NewsPage.can_create_at(NewsIndexPage.objects.first())

    def test_an_editor_creates_an_article(self) -> None:
        index = NewsIndexPage.objects.child_of(self.home.fr).get()
        self.assertCanCreate(
            index,
            ArticlePage,
            nested_form_data(
                {
                    "title": "Un article",
                    "slug": "un-autre-article",
                    "introduction": "",
                    "date": "2026-08-25",
                    "date_precision": "day",
                    "topic": "",
                    "picture": "",
                    "picture_alternative": "",
                    "body": streamfield([("text", rich_text("<p>Un texte</p>"))]),
                    "seo_title": "",
                    "search_description": "",
                    "share_image": "",
                    "comments": {"INITIAL_FORMS": 0, "TOTAL_FORMS": 0},
                }
            ),
        )

    def test_every_page_can_be_edited_and_previewed(self) -> None:
        for page in Page.objects.live().descendant_of(self.home.fr, inclusive=True).specific():
            edit = self.client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
            assert (str(page), edit.status_code) == (str(page), 200)
            preview = page.make_preview_request()
            assert (str(page), preview.status_code) == (str(page), 200)
