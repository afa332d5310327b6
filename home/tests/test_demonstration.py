"""The demonstration: every page in both languages, known as translated, within its budget."""

import re
from itertools import pairwise

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail_localize.models import Translation

from home.tests.site import DIRECTIONS, DemonstrationTestCase, as_in_service

BUDGET = 10


class DemonstrationTest(DemonstrationTestCase):
    def test_every_page_answers_in_its_language(self) -> None:
        for language, direction in DIRECTIONS.items():
            for path in self.paths:
                html = self.read(f"/{language}/{path}")
                assert f'<html lang="{language}" dir="{direction}"' in html
                assert html.count("<h1") == 1

    def test_headings_do_not_skip_a_level(self) -> None:
        for path in self.paths:
            html = self.read(f"/fr/{path}")
            main = html[html.index("<main") : html.index("</main")]
            levels = [int(level) for level in re.findall(r"<h(\d)", main)]
            assert [(path, b) for a, b in pairwise(levels) if b > a + 1] == []

    def test_every_page_is_known_as_wholly_translated(self) -> None:
        progress = {str(one.source): one.get_progress() for one in Translation.objects.all()}
        assert len(progress) == len(self.paths)
        assert {name: done for name, done in progress.items() if done[0] != done[1]} == {}

    @as_in_service
    def test_no_page_asks_more_than_ten_questions(self) -> None:
        counts = {}
        for path in self.paths[1:]:
            self.read(f"/ar/{path}")  # fills what is kept between requests
            with CaptureQueriesContext(connection) as asked:
                self.read(f"/ar/{path}")
            counts[path] = len(asked)
        assert {path: count for path, count in counts.items() if count > BUDGET} == {}

    def test_the_index_turns_its_pages(self) -> None:
        context = self.client.get("/fr/actualites/").context
        assert len(context["news"]) == 9
        assert [
            page.slug for page in self.client.get("/fr/actualites/?page=2").context["news"]
        ] == ["convention-du-label"]

    def test_a_communique_says_place_day_association_and_whom_to_ask(self) -> None:
        html = self.read("/ar/actualites/rabat-ouverte/")
        assert '<bdi>الرباط</bdi>، <time datetime="2024-04-15"><bdi>15 أبريل 2024</bdi>' in html
        assert "تأسست الجمعية المغربية لرؤساء مجالس الجماعات بالرباط في ماي 2013" in html
        assert "presse@lcc.example" in html
