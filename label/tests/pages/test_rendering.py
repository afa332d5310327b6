"""Every framework page answers in both languages, with the direction of each."""

import re
from itertools import pairwise

from label.tests.section import PATHS, SectionTestCase

DIRECTIONS = {"fr": "ltr", "ar": "rtl"}


class RenderingTest(SectionTestCase):
    def test_every_page_answers_in_its_language(self) -> None:
        for language, direction in DIRECTIONS.items():
            for path in PATHS:
                html = self.read(f"/{language}/{path}")
                assert f'<html lang="{language}" dir="{direction}"' in html
                assert html.count("<h1") == 1

    def test_headings_do_not_skip_a_level(self) -> None:
        for path in PATHS:
            html = self.read(f"/fr/{path}")
            main = html[html.index("<main") : html.index("</main")]
            levels = [int(level) for level in re.findall(r"<h(\d)", main)]
            assert [(path, b) for a, b in pairwise(levels) if b > a + 1] == []

    def test_the_edition_in_force_has_seven_principles_and_the_first_six(self) -> None:
        assert self.read("/fr/label/principes/").count('class="principle"') == 7
        first = self.read("/ar/label/principes/edition/initiale/")
        assert first.count('class="principle"') == 6
        assert 'href="/ar/label/principes/"' in first

    def test_an_unknown_edition_is_not_found(self) -> None:
        assert self.client.get("/fr/label/principes/edition/1999/").status_code == 404

    def test_the_language_switch_keeps_the_edition(self) -> None:
        html = self.read("/fr/label/principes/edition/initiale/")
        assert 'href="/ar/label/principes/edition/initiale/"' in html

    def test_the_process_is_an_ordered_list_with_three_outcomes(self) -> None:
        html = self.read("/ar/label/processus/")
        steps = re.findall(r'class="way__step way__step--(\w+)"', html)
        assert steps == [
            "commune",
            "technical_team",
            "commune",
            "commune",
            "technical_team",
            "commune",
            "accreditation",
        ]
        outcomes = re.findall(r'class="outcome outcome--(\w+)"', html)
        assert outcomes == ["granted", "action_plan", "refused"]

    def test_dates_are_written_as_precisely_as_they_are_known(self) -> None:
        html = self.read("/fr/label/avancement/")
        for machine, words in [
            ("2020-11-16", "16 novembre 2020"),
            ("2022-01-12", "12 janvier"),
            ("2022-03-11", "11 mars 2022"),
            ("2022-06", "juin 2022"),
            ("2022", "printemps 2022"),
            ("2021", "2021"),
            ("2022-06-06", "6"),
        ]:
            assert f'<time datetime="{machine}"><bdi>{words}</bdi></time>' in html

    def test_a_place_without_a_file_says_so(self) -> None:
        html = self.read("/fr/label/outils/?kind=film")
        assert html.count('class="library__item') == 1
        assert html.count("library__absent") == 1

    def test_an_unknown_filter_narrows_nothing(self) -> None:
        html = self.read("/fr/label/outils/?kind=nothing")
        assert html.count('class="library__item') == 18

    def test_questions_are_told_to_search_engines(self) -> None:
        html = self.read("/fr/label/questions-frequentes/")
        assert html.count('"@type": "Question"') == 12
        assert html.count('<details class="disclosure"') == 12
