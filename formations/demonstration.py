"""The workshops and trainings of 2022, and an example whose dates are to come."""

from dataclasses import replace
from datetime import date, time, timedelta

from django.utils import timezone

from formations.content import (
    AWARENESS,
    EXAMPLE,
    LOT_ONE,
    TRAINED,
    TRAININGS,
    WORKSHOPS,
    Dates,
    ar,
    fr,
)
from formations.demonstration_people import enrol
from formations.labels import Audience, Kind, State
from formations.models import CalendarPage, Programme, ProgrammePage, Session
from publishing.planting import Pair, plant
from territory.models import Region


def load(home: Pair) -> None:
    """Plant the calendar below the home pages of both languages; the territory must be there."""
    calendar = plant(
        home,
        CalendarPage,
        "formations",
        fr=fr.CALENDAR,
        ar=ar.CALENDAR,
        shared={"show_in_menus": True},
    )
    managers = [Audience.PRESIDENTS, Audience.MANAGERS]
    everyone = [Audience.PRESIDENTS, Audience.ELECTED, Audience.MANAGERS]
    _plant(calendar, AWARENESS, Kind.WORKSHOP, managers, WORKSHOPS)
    _plant(calendar, LOT_ONE, Kind.TRAINING, everyone, TRAININGS)
    # How many came is known for the four trainings together only.
    Programme.objects.filter(pages__slug=LOT_ONE).update(participants=TRAINED)
    today = timezone.localdate()
    dates = [held_date(today), *example_dates(today)]
    _plant(calendar, EXAMPLE, Kind.TRAINING, everyone, dates)
    held, coming, *_others = Session.objects.filter(programme__pages__slug=EXAMPLE).distinct()
    enrol(held=held, coming=coming)


def held_date(today: date) -> Dates:
    """Return a session that has been held, on a working day reckoned from the day of loading."""
    monday = today - timedelta(days=21 + today.weekday())
    return Dates(
        monday,
        monday + timedelta(days=1),
        starts_at=time(9),
        ends_at=time(16, 30),
        state=State.PLANNED,
        city_fr="Marrakech",
        city_ar="مراكش",
        regions=["Marrakech-Safi"],
    )


def example_dates(today: date) -> list[Dates]:
    """Return three sessions to come, on working days reckoned from the day of loading."""
    monday = today + timedelta(days=21 - today.weekday())
    first, second, third = monday, monday + timedelta(days=9), monday + timedelta(days=24)
    next_day = timedelta(days=1)
    workshop = Dates(first, first, starts_at=time(9), ends_at=time(16, 30), state=State.PLANNED)
    return [
        replace(
            workshop,
            ends_on=first + next_day,
            city_fr="Rabat",
            city_ar="الرباط",
            regions=["Rabat-Salé-Kénitra"],
            seats=30,
        ),
        replace(
            workshop,
            starts_on=second,
            ends_on=second + next_day,
            city_fr="Oujda",
            city_ar="وجدة",
            regions=["Oriental"],
            seats=30,
        ),
        replace(
            workshop,
            starts_on=third,
            ends_on=third,
            starts_at=time(10),
            ends_at=time(12),
            online_url="https://visio.lcc.example/",
            seats=100,
        ),
    ]


def _plant(
    calendar: Pair, slug: str, kind: str, audiences: list[Audience], dates: list[Dates]
) -> None:
    programme = Programme.objects.create(
        title_fr=fr.PAGES[slug]["title"],
        title_ar=ar.PAGES[slug]["title"],
        summary_fr=fr.SUMMARIES[slug],
        summary_ar=ar.SUMMARIES[slug],
        kind=kind,
        audiences=[audience.value for audience in audiences],
        is_example=slug == EXAMPLE,
    )
    for held in dates:
        _add_session(programme, held)
    plant(
        calendar,
        ProgrammePage,
        slug,
        fr=fr.PAGES[slug],
        ar=ar.PAGES[slug],
        shared={"programme": programme},
    )


def _add_session(programme: Programme, held: Dates) -> None:
    session = Session.objects.create(
        programme=programme,
        starts_on=held.starts_on,
        ends_on=held.ends_on,
        starts_at=held.starts_at,
        ends_at=held.ends_at,
        city_fr=held.city_fr,
        city_ar=held.city_ar,
        online_url=held.online_url,
        state=held.state,
        seats=held.seats,
    )
    session.regions.set(Region.objects.filter(name_fr__in=held.regions))
    session.save()
