from datetime import date

import pytest

from label import selectors
from label.content import facts
from label.demonstration_rows import load_rows

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rows(db: None) -> None:
    load_rows()


@pytest.mark.parametrize(
    ("day", "count"), [(date(2021, 12, 31), 6), (date(2022, 1, 1), 7), (date(2026, 6, 1), 7)]
)
def test_there_are_six_principles_before_2022_and_seven_since(day: date, count: int) -> None:
    current = next(edition for edition in selectors.editions(day) if edition.is_current)
    assert current.version.principles.count() == count


def test_an_edition_tells_what_it_adds_and_when_it_ends() -> None:
    newest, first = selectors.editions(date(2026, 1, 1))
    assert (newest.added, newest.replaced_on) == ({"innovation"}, None)
    assert (first.added, first.replaced_on) == (frozenset(), date(2022, 1, 1))


def test_an_edition_published_ahead_waits_for_its_day() -> None:
    (only,) = selectors.editions(date(2021, 12, 31))
    assert (only.version.code, only.is_current, only.replaced_on) == ("initiale", True, None)


def test_the_timeline_runs_from_the_oldest_to_the_newest() -> None:
    years = selectors.timeline()
    assert [year.number for year in years] == [2020, 2021, 2022]
    titles = [milestone.title_fr for year in years for milestone in year.milestones]
    assert [title.split()[0] for title in titles] == [
        "Signature",
        "Création",
        "Mise",
        "Appel",
        "Quatre",
        "Réception",
        "Lancement",
        "Lettres",
    ]


def test_the_process_ends_in_three_ways() -> None:
    process = selectors.process()
    assert [step.code for step in process.steps] == list(facts.STEPS)[:7]
    assert [outcome.kind for outcome in process.outcomes] == ["granted", "action_plan", "refused"]


def test_a_draft_is_not_shown() -> None:
    step = selectors.process().steps[0]
    step.unpublish()
    assert step.code not in [other.code for other in selectors.process().steps]


@pytest.mark.parametrize(
    ("criteria", "count"),
    [
        ({}, 18),
        ({"kind": "film"}, 1),
        ({"language": "ar"}, 16),
        ({"step": "candidature"}, 2),
        ({"step": "candidature", "kind": "guide", "language": "fr"}, 1),
    ],
)
def test_the_library_is_narrowed_by_step_kind_and_language(
    criteria: dict[str, str], count: int
) -> None:
    assert selectors.tools(**criteria).count() == count
