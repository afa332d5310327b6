"""One box over everything public, in both languages."""

import datetime
import re

import time_machine
from django.core.cache import cache
from django.core.management import call_command

from finding.models import Entry, Miss, Pin, PinnedPage
from finding.services import forget_misses, note_miss
from finding.tests.making import enter
from home.models import ArticlePage
from home.tests.site import SamplesTestCase

DAY = datetime.date(2026, 11, 22)


class SearchTest(SamplesTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        call_command("update_index", verbosity=0)

    def setUp(self) -> None:
        cache.clear()
        self.addCleanup(cache.clear)

    def test_the_language_being_read_stands_for_both(self) -> None:
        html = self.read("/ar/recherche/?q=المقالات")
        assert 'href="/ar/actualites/un-article/"' in html
        assert 'href="/fr/actualites/un-article/"' not in html

    def test_the_other_language_is_plainly_marked(self) -> None:
        html = self.read("/fr/recherche/?q=المقالات")
        assert 'href="/ar/actualites/un-article/" hreflang="ar" lang="ar" dir="rtl"' in html
        assert '<h3 class="search__other">En arabe</h3>' in html

    def test_it_says_how_many_and_marks_what_answers(self) -> None:
        html = self.read("/fr/recherche/?q=articles")
        assert "<bdi>1</bdi> résultat" in html
        assert "<mark>article</mark>" in html

    def test_marks_are_safe(self) -> None:
        enter("<b>Attaque</b> <script>alert(1)</script>", body="<i>attaque</i>")
        html = self.read("/fr/recherche/?q=attaque")
        assert "&lt;b&gt;<mark>Attaque</mark>&lt;/b&gt;" in html
        assert "<script>alert" not in html

    def test_it_says_that_nothing_is_found(self) -> None:
        html = self.read("/fr/recherche/?q=zzzz<b>")
        assert "Rien ne contient « zzzz&lt;b&gt; »" in html

    def test_a_slip_is_met_with_the_word_perhaps_meant(self) -> None:
        enter("L’observatoire")
        html = self.read("/fr/recherche/?q=obsrevatoire")
        assert re.search(r'href="\?q=[^"]*bservatoire"', html)

    def test_stray_signs_do_no_harm(self) -> None:
        for words in ("%22", "%27", "*", "%00", "(", "NOT", "%E2%80%AE", "%25s", "a:b*", "%5C"):
            self.read(f"/fr/recherche/?q={words}")
            self.read(f"/fr/recherche/suggestions/?q=co{words}")

    def test_any_page_and_filter_is_answered(self) -> None:
        for rest in ("page=0", "page=-1", "page=99999999", "page=x", "page=²"):
            self.read(f"/fr/recherche/?q=article&{rest}")
        for rest in ("kind=x", "year=12345", "year=x", "region=%27", "region=²", "year=٢٠٢٢"):
            self.read(f"/fr/recherche/?q=article&{rest}")

    def test_a_choice_keeps_the_others_and_the_language_switch_keeps_them_all(self) -> None:
        enter("Atelier", kind="training", year=2022)
        html = self.read("/fr/recherche/?q=atelier&year=2022")
        assert 'href="?q=atelier&amp;year=2022&amp;kind=training"' in html
        assert 'href="/ar/recherche/?q=atelier&amp;year=2022"' in html

    def test_a_post_is_refused(self) -> None:
        assert self.client.post("/fr/recherche/").status_code == 405

    def test_who_asks_too_often_is_told_to_wait(self) -> None:
        with time_machine.travel(DAY, tick=False):
            answers = [self.client.get("/fr/recherche/?q=article").status_code for _ in range(62)]
        assert (answers[0], answers[-1]) == (200, 429)

    def test_suggestions_are_a_fragment_that_caches_may_keep(self) -> None:
        response = self.client.get("/fr/recherche/suggestions/?q=artic")
        html = response.content.decode()
        assert 'role="option"' in html and "<html" not in html
        assert response["Cache-Control"] == "public, max-age=600"
        assert "Cookie" not in response.get("Vary", "")
        assert not self.client.get("/fr/recherche/suggestions/?q=a").content.strip()

    def test_suggestions_ask_one_question(self) -> None:
        with self.assertNumQueries(1):
            self.client.get("/ar/recherche/suggestions/?q=المقا")


class PinTest(SamplesTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        call_command("update_index", verbosity=0)
        cls.article = ArticlePage.objects.get(locale__language_code="fr")

    def pin(self, **options) -> Pin:
        pin = Pin(words_fr="candidatures", words_ar="ترشيح", **options)
        pin.pages = [PinnedPage(page=self.article)]
        pin.save()
        return pin

    def shows(self, path: str) -> bool:
        return 'id="pinned"' in self.read(path)

    def test_a_pinned_page_comes_first_under_any_spelling(self) -> None:
        self.pin()
        assert self.shows("/fr/recherche/?q=la+CANDIDATURE")
        assert self.shows("/fr/recherche/?q=الترشيحات")
        assert not self.shows("/fr/recherche/?q=candidature+2022")

    def test_it_is_shown_in_the_language_being_read(self) -> None:
        self.pin()
        html = self.read("/ar/recherche/?q=ترشيح")
        assert 'href="/ar/actualites/un-article/"' in html

    def test_it_is_shown_between_its_days(self) -> None:
        day = datetime.timedelta(days=1)
        today = datetime.datetime.now(datetime.UTC).date()
        pin = self.pin(starts_on=today + 2 * day)
        assert not self.shows("/fr/recherche/?q=candidature")
        pin.starts_on, pin.ends_on = today - 5 * day, today + 2 * day
        pin.save()
        assert self.shows("/fr/recherche/?q=candidature")
        pin.ends_on = today - 2 * day
        pin.save()
        assert not self.shows("/fr/recherche/?q=candidature")

    def test_a_page_no_longer_public_is_not_shown(self) -> None:
        self.pin()
        Entry.objects.filter(page__translation_key=self.article.translation_key).delete()
        assert not self.shows("/fr/recherche/?q=candidature")


class MissTest(SamplesTestCase):
    def setUp(self) -> None:
        cache.clear()
        self.addCleanup(cache.clear)

    def test_words_that_find_nothing_are_counted_without_the_person(self) -> None:
        for words in ("Voirie", "voirie", "voirie a@b.example"):
            self.read(f"/fr/recherche/?q={words}")
        assert list(Miss.objects.values_list("words", "language", "count")) == [("voirie", "fr", 3)]

    def test_they_are_kept_ninety_days(self) -> None:
        for age in (90, 91):
            day = DAY - datetime.timedelta(days=age)
            note_miss(text=f"mot{'s' * (age - 89)}", language="fr", today=day)
        assert forget_misses(today=DAY) == 1
        assert Miss.objects.get().words == "mots"
