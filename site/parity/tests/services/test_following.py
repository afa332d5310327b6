"""A changed source marks just what changed, and puts nothing live."""

from unittest import mock

from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from parity.models import ChangedSegment, Standing
from parity.tests.making import PairTestCase, again


class FollowingTest(PairTestCase):
    def link(self) -> Translation:
        return Translation.objects.get(source__object_id=self.french.translation_key)

    def standing(self, language: str = "ar") -> Standing:
        return Standing.objects.get(
            shelf="page", key=str(self.french.translation_key), language=language
        )

    def test_only_the_changed_text_is_marked_and_keeps_its_former_translation(self) -> None:
        self.save_draft(title="Mentions légales")
        change = ChangedSegment.objects.get()
        assert (change.former, change.proposal.data) == ("Mentions", "إشعار")
        assert change.proposal.translation_of.data == "Mentions légales"
        assert self.link().get_progress() == (4, 3)
        assert (self.standing().stale, self.standing().missing) == (1, 0)

    def test_the_texts_of_another_block_are_missing(self) -> None:
        self.save_draft(body=[("text", "<p>Premier paragraphe.</p><p>Autre chose.</p>")])
        assert (self.standing().missing, self.standing().stale) == (2, 0)

    def test_a_paragraph_changed_in_its_block_keeps_its_former_translation(self) -> None:
        stored = self.french.body.get_prep_value()
        stored[0]["value"] = "<p>Premier paragraphe.</p><p>Autre chose.</p>"
        self.save_draft(body=stored)
        change = ChangedSegment.objects.get()
        assert (change.former, change.proposal.data) == ("Second paragraphe.", "الفقرة الثانية.")

    def test_a_text_changed_twice_remembers_what_was_translated(self) -> None:
        self.save_draft(title="Mentions légales")
        self.save_draft(title="Mentions du site")
        change = ChangedSegment.objects.get()
        assert (change.former, change.proposal.data) == ("Mentions", "إشعار")
        assert change.proposal.translation_of.data == "Mentions du site"

    def test_a_text_that_comes_back_is_translated_again(self) -> None:
        self.save_draft(title="Mentions légales")
        self.save_draft(title="Mentions")
        assert self.link().get_progress() == (4, 4)
        assert self.standing().stale == 0

    def test_a_new_text_is_missing_and_a_removed_one_is_gone(self) -> None:
        self.save_draft(seo_title="Titre pour les moteurs")
        assert (self.standing().missing, self.standing().stale) == (1, 0)
        self.save_draft(seo_title="")
        assert self.standing().state == "current"

    def test_nothing_that_readers_see_changes(self) -> None:
        before = self.live("fr"), self.live("ar")
        self.save_draft(title="Mentions légales", introduction="Tout autre chose.")
        assert (self.live("fr"), self.live("ar")) == before
        assert again(self.arabic).title == "إشعار"

    def test_publishing_the_source_leaves_the_arabic_page_as_it_is(self) -> None:
        before = self.live("ar")
        self.save_draft(title="Mentions légales")
        with self.captureOnCommitCallbacks(execute=True):
            again(self.french).get_latest_revision().publish()
        assert "Mentions légales" in self.live("fr")
        assert self.live("ar").replace("Mentions légales", "") == before
        assert self.standing().state == "stale"

    def test_saving_a_translation_in_the_editor_ends_the_mark(self) -> None:
        self.save_draft(title="Mentions légales")
        segment = StringSegment.objects.get(string__data="Mentions légales")
        self.client.force_login(self.editor)
        address = reverse(
            "wagtail_localize:edit_string_translation", args=[self.link().pk, segment.pk]
        )
        with self.captureOnCommitCallbacks(execute=True):
            answer = self.client.put(
                address,
                "value=%D8%A5%D8%B4%D8%B9%D8%A7%D8%B1+%D9%82%D8%A7%D9%86%D9%88%D9%86%D9%8A",
                content_type="application/x-www-form-urlencoded",
            )
        assert answer.status_code == 200
        assert ChangedSegment.objects.count() == 0
        standing = self.standing()
        assert (standing.stale, standing.unpublished) == (0, True)
        assert "إشعار قانوني" not in self.live("ar")

    def test_a_page_that_cannot_be_taken_apart_is_saved_all_the_same(self) -> None:
        broken = mock.patch("parity.services.following._take", side_effect=KeyError("x"))
        with broken, self.assertLogs("parity", "ERROR"):
            self.save_draft(title="Mentions légales")
        assert again(self.french).draft_title == "Mentions légales"

    def test_a_translation_that_was_stopped_is_left_alone(self) -> None:
        Translation.objects.update(enabled=False)
        self.save_draft(title="Mentions légales")
        assert not StringTranslation.objects.filter(has_error=True).exists()
        assert self.standing().state == "current"
