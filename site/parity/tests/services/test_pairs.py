"""A pair is published together, or not at all."""

from datetime import timedelta
from unittest import mock

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision
from wagtail_localize.models import StringTranslation

from parity.models import Standing
from parity.services.pairs import PairRefusedError, publish_pair
from parity.tests.making import PairTestCase, again


class PublishPairTest(PairTestCase):
    def translate(self, text: str) -> None:
        """Save the one proposal, as the side-by-side editor does."""
        proposal = StringTranslation.objects.get(has_error=True)
        proposal.data, proposal.has_error, proposal.field_error = text, False, ""
        with self.captureOnCommitCallbacks(execute=True):
            proposal.save()

    def publish(self, **options) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            publish_pair(page=self.french, by=self.editor, now=timezone.now(), **options)

    def refused(self, page=None) -> list[tuple[str, str, int]]:
        with pytest.raises(PairRefusedError) as caught:
            publish_pair(page=page or self.french, by=self.editor, now=timezone.now())
        return [(one.code, one.language, one.count) for one in caught.value.obstacles]

    def test_both_languages_show_their_new_text(self) -> None:
        self.save_draft(title="Mentions légales")
        self.translate("إشعار قانوني")
        self.publish()
        assert ">Mentions légales</h1>" in self.live("fr")
        assert ">إشعار قانوني</h1>" in self.live("ar")
        assert {row.state for row in Standing.objects.filter(key=self.french.translation_key)} == {
            "current"
        }

    def test_it_may_be_asked_from_either_page(self) -> None:
        self.save_draft(title="Mentions légales")
        self.translate("إشعار قانوني")
        publish_pair(page=self.arabic, by=self.editor, now=timezone.now())
        assert (again(self.french).title, again(self.arabic).title) == (
            "Mentions légales",
            "إشعار قانوني",
        )

    def test_a_changed_text_refuses_the_pair_with_its_list(self) -> None:
        self.save_draft(title="Mentions légales", seo_title="Nouveau")
        before = self.live("fr"), self.live("ar")
        assert self.refused() == [("missing", "ar", 1), ("stale", "ar", 1)]
        assert (self.live("fr"), self.live("ar")) == before

    def test_a_page_without_its_twin_is_refused(self) -> None:
        self.arabic.delete()
        assert self.refused() == [("no_twin", "ar", 0)]

    def test_a_locked_page_is_refused(self) -> None:
        type(self.arabic).objects.filter(pk=self.arabic.pk).update(locked=True)
        assert self.refused() == [("locked", "ar", 0)]

    def test_neither_is_published_when_the_second_fails(self) -> None:
        self.save_draft(title="Mentions légales")
        self.translate("إشعار قانوني")
        real, calls = Revision.publish, []

        def second_fails(revision, *args, **options):
            calls.append(revision)
            if len(calls) == 2:
                raise RuntimeError("the disk is full")
            return real(revision, *args, **options)

        with mock.patch.object(Revision, "publish", second_fails), pytest.raises(RuntimeError):
            self.publish()
        assert again(self.french).title == "Mentions"
        assert ">Mentions</h1>" in self.live("fr")

    def test_an_hour_to_come_changes_nothing_before_it(self) -> None:
        self.save_draft(title="Mentions légales")
        self.translate("إشعار قانوني")
        before = self.live("fr"), self.live("ar")
        self.publish(go_live_at=timezone.now() + timedelta(hours=1))
        assert (self.live("fr"), self.live("ar")) == before
        hours = Revision.objects.exclude(approved_go_live_at=None)
        assert len(set(hours.values_list("approved_go_live_at", flat=True))) == 1
        assert hours.count() == 2
        assert Standing.objects.filter(key=self.french.translation_key).lacking().count() == 0

    def test_both_go_live_at_their_hour(self) -> None:
        self.save_draft(title="Mentions légales")
        self.translate("إشعار قانوني")
        self.publish(go_live_at=timezone.now() + timedelta(hours=1))
        past = timezone.now() - timedelta(minutes=1)
        for revision in Revision.objects.exclude(approved_go_live_at=None):
            revision.content["go_live_at"] = past.isoformat()
            revision.approved_go_live_at = past
            revision.save()
        call_command("publish_scheduled", verbosity=0)
        assert ">Mentions légales</h1>" in self.live("fr")
        assert ">إشعار قانوني</h1>" in self.live("ar")

    def test_the_slug_of_the_translation_stays(self) -> None:
        self.publish()
        assert again(self.arabic).slug == "mentions"
