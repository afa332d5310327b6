"""No page asks the database more with more rows."""

from collections.abc import Callable
from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.models import Milestone, MilestoneDate, MilestoneFigure, ProcessStep, Tool
from label.tests.section import PATHS, SectionTestCase

PLAIN = "label/gouvernance/"  # reads no row: its cost is that of any page of the section
OWN = 3


def add_milestones(count: int) -> None:
    for year in range(2000, 2000 + count):
        first = date(year, 1, 1)
        milestone = Milestone(starts_on=first, kind="call", title_fr="Appel", title_ar="طلب")
        milestone.dates = [MilestoneDate(starts_on=first, text_fr="Fès", text_ar="فاس")]
        milestone.figures = [MilestoneFigure(value=year, label_fr="régions", label_ar="جهة")]
        milestone.save()


def add_tools(count: int) -> None:
    step = ProcessStep.objects.first()
    for number in range(100, 100 + count):
        Tool.objects.create(number=number, kind="guide", step=step)


class QueriesTest(SectionTestCase):
    def queries(self, path: str) -> int:
        self.read(f"/ar/{path}")  # fills what is kept between requests
        with CaptureQueriesContext(connection) as asked:
            self.read(f"/ar/{path}")
        return len(asked)

    def test_the_rows_of_a_page_cost_at_most_three_questions(self) -> None:
        plain = self.queries(PLAIN)
        counts = {path: self.queries(path) - plain for path in PATHS}
        assert {path: count for path, count in counts.items() if count > OWN} == {}

    def same_with_one_and_thirty(self, path: str, model: type, add: Callable[[int], None]) -> None:
        model.objects.all().delete()
        add(1)
        one = self.queries(path)
        model.objects.all().delete()
        add(30)
        assert self.queries(path) == one

    def test_thirty_milestones_cost_what_one_costs(self) -> None:
        self.same_with_one_and_thirty("label/avancement/", Milestone, add_milestones)

    def test_thirty_tools_cost_what_one_costs(self) -> None:
        self.same_with_one_and_thirty("label/outils/", Tool, add_tools)
