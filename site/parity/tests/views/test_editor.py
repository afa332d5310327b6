"""No way through the side-by-side editor puts the wrong language live."""

import html
import json
import re

from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import StandardPage, Topic
from parity.models import ChangedSegment
from parity.tests.making import PairTestCase, again, reading_in


class EditorTest(PairTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.client.force_login(self.editor)
        self.address = reverse("wagtailadmin_pages:edit", args=[self.arabic.pk])

    def edit(self, **data: str):
        with self.captureOnCommitCallbacks(execute=True):
            return self.client.post(self.address, data, follow=True)

    def new_french_page(self) -> StandardPage:
        page = StandardPage(title="Une page neuve", slug="neuve", locale=self.french.locale)
        with self.captureOnCommitCallbacks(execute=True):
            self.home.fr.add_child(instance=page)
            page.save_revision().publish()
        return page

    def test_publishing_a_stale_translation_is_refused_with_what_lacks(self) -> None:
        self.save_draft(title="Mentions légales")
        before = self.live("ar")
        answer = self.edit(action="publish")
        assert "Mentions légales" in answer.content.decode()
        assert "traduction : 1." in " ".join(str(one) for one in answer.context["messages"])
        assert self.live("ar") == before

    def test_publishing_a_missing_translation_is_refused(self) -> None:
        self.save_draft(introduction="Une phrase.", seo_title="Pour les moteurs")
        before = self.live("ar")
        self.edit(action="publish")
        assert self.live("ar") == before

    def test_publishing_beside_an_unpublished_source_leads_to_the_pair(self) -> None:
        self.save_draft(title="Mentions légales")
        proposal = ChangedSegment.objects.get().proposal
        proposal.data, proposal.has_error = "إشعار قانوني", False
        proposal.save()
        answer = self.edit(action="publish")
        assert answer.redirect_chain[-1][0] == reverse("parity:publish", args=[self.arabic.pk])
        assert "إشعار قانوني" not in self.live("ar")

    def test_a_whole_translation_is_published_by_its_own_editor(self) -> None:
        self.edit(action="publish")
        assert ">إشعار</h1>" in self.live("ar")

    def test_submitting_a_translation_makes_a_draft_that_no_reader_sees(self) -> None:
        page = self.new_french_page()
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        assert self.client.get(address).status_code == 200
        with self.captureOnCommitCallbacks(execute=True):
            answer = self.client.post(address)
        twin = page.get_translation(self.arabic.locale)
        assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[twin.pk])
        assert (twin.live, twin.alias_of_id) == (False, None)
        assert self.client.get("/ar/neuve/").status_code == 404
        assert Translation.objects.filter(source__object_id=page.translation_key).exists()

    def test_a_page_below_one_that_is_not_translated_waits_for_it(self) -> None:
        above = self.new_french_page()
        below = StandardPage(title="Dessous", slug="dessous", locale=self.french.locale)
        above.add_child(instance=below)
        answer = self.client.post(reverse("parity:start", args=[below.pk, "ar"]))
        assert answer["Location"] == reverse("parity:start", args=[above.pk, "ar"])
        assert self.client.get("/ar/neuve/").status_code == 404

    def test_syncing_publishes_nothing_even_where_it_is_asked_to(self) -> None:
        self.save_draft(title="Mentions légales")
        again(self.french).get_latest_revision().publish()
        before = self.live("ar")
        source = TranslationSource.objects.get(object_id=self.french.translation_key)
        address = reverse("wagtail_localize:update_translations", args=[source.pk])
        with self.captureOnCommitCallbacks(execute=True):
            self.client.post(address, {"publish_translations": "on"})
        assert self.live("ar") == before

    def props(self) -> dict:
        """Return what the side-by-side editor is drawn from."""
        text = self.client.get(self.address).content.decode()
        return json.loads(html.unescape(re.search(r'data-props="([^"]*)"', text)[1]))

    def test_the_editor_opens_with_the_proposal_and_the_former_text(self) -> None:
        self.save_draft(title="Mentions légales")
        words = {one["data"]: one for one in self.props()["initialStringTranslations"]}
        assert re.fullmatch(
            r"Le texte a changé le .+\. Il disait : «\W*Mentions\W*»", words["إشعار"]["error"]
        )
        assert words["جملة."]["error"] is None
        assert words["جملة."]["comment"].startswith("Traduit le")

    def test_the_editor_says_it_in_arabic(self) -> None:
        self.save_draft(title="Mentions légales")
        reading_in(self.editor, "ar")
        words = {one["data"]: one for one in self.props()["initialStringTranslations"]}
        assert words["إشعار"]["error"].startswith("تغير النص في")
        assert words["جملة."]["comment"].startswith("ترجم في")

    def test_the_glossary_stands_beside_the_source(self) -> None:
        stored = self.french.body.get_prep_value()
        stored[0]["value"] = "<p>La bonne gouvernance, une formation.</p>"
        self.save_draft(body=stored)
        text = self.client.get(self.address).content.decode()
        assert 'data-side-panel="words"' in text
        assert text.index("الحكامة الجيدة") < text.index(">تكوين<")

    def test_a_word_to_avoid_is_flagged_with_its_place_and_what_to_write(self) -> None:
        segment = StringTranslation.objects.get(data="جملة.")
        segment.data = "برنامج التدريب والحوكمة"
        segment.save()
        text = self.client.get(self.address).content.decode()
        assert "<mark>التدريب</mark>" in text and "<mark>والحوكمة</mark>" in text
        assert "Introduction" in text and "الحكامة الجيدة" in text

    def test_a_row_is_checked_in_its_own_editor(self) -> None:
        topic = Topic.objects.create(slug="essai", name_fr="Formation", name_ar="التدريب")
        address = reverse("wagtailsnippets_home_topic:edit", args=[topic.pk])
        text = self.client.get(address).content.decode()
        assert "<mark>التدريب</mark>" in text and "تكوين" in text

    def test_a_word_to_avoid_blocks_nothing(self) -> None:
        StringTranslation.objects.filter(data="جملة.").update(data="التدريب")
        self.edit(action="publish")
        assert "التدريب" in self.live("ar")
