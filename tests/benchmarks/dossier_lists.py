"""The officers' list with few dossiers and with a hundred times as many: p95 of every kind of page.

The dossiers are invented, one a commune and call, in as many calls as it takes. What is measured
is the whole answer, as an officer of the technical team gets it, in one process. A page that shows
more rows with many dossiers than with few is told without a limit: it is not the same page.
"""

import gc
import random
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from tests.trials.campaign import open_call
from tests.trials.figures import Figure, at_most, percentile
from tests.trials.form import SHORT
from tests.trials.trial import Trial

RATIO = 1.5
# The team, its kinds of flags, and the share of the dossiers that have an officer or a flag.
OFFICERS, KINDS = 20, 5
ASSIGNED, FLAGGED = 0.6, 0.2
PAGES = {
    "first page": {},
    "fifth page": {"p": "5"},
    "one call": {"call": "CALL"},
    "one state": {"state": "screening"},
    "one region": {"region": "REGION"},
    "one province": {"province": "PROVINCE"},
    "rural": {"milieu": "rural"},
    "complete drafts": {"completeness": "ready"},
    "assigned to me": {"assignee": "mine"},
    "assigned to nobody": {"assignee": "nobody"},
    "flagged": {"flag": "FLAG"},
    "state, region and milieu": {"state": "eligible", "region": "REGION", "milieu": "urban"},
    "search by commune, French": {"q": "ait"},
    "search by commune, Arabic": {"q": "أولاد"},
    "search by reference": {"q": "REFERENCE"},
    "search that finds nothing": {"q": "zzzz"},
    "by reference": {"ordering": "reference"},
    "by state": {"ordering": "state"},
    "by completeness": {"ordering": "-completeness"},
    "by submission": {"ordering": "-submitted_at"},
}


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the p95 of each page with few, and how many times that it takes with many."""
    few, many = 1_000, trial.pick(5_000, 100_000)
    times = trial.pick(10, 40)
    world = World()
    world.grow_to(few)
    before = world.measured(times)
    world.grow_to(many)
    after = world.measured(times)
    for name, (took, rows) in before.items():
        now, shown = after[name]
        yield Figure(f"{name}: p95 with {few:,}", took * 1000, unit="ms")
        yield Figure(f"{name}: p95 with {many:,}", now * 1000, unit="ms")
        if shown == rows:
            yield at_most(f"{name}: ratio", now / took, RATIO)
        else:
            yield Figure(f"{name}: ratio, {rows} rows then {shown}", now / took)
    worst, was = (percentile([p95 for p95, _rows in one.values()], 0.95) for one in (after, before))
    yield at_most("all pages: ratio", worst / was, RATIO)


class World:
    """Invented dossiers and the officer who lists them."""

    def __init__(self) -> None:
        from accounts.models import User
        from label.handling.models import FlagKind

        self.random = random.Random(2026)
        self.count = 0
        self.drawn: set[str] = set()
        self.team = [
            User.objects.create_superuser(f"equipe-{number}@lcc.example", language="fr")
            for number in range(OFFICERS)
        ]
        self.officer = self.team[0]
        self.kinds = [
            FlagKind.objects.create(name_fr=f"Signalement {number}", name_ar=f"تنبيه {number}")
            for number in range(KINDS)
        ]

    def grow_to(self, wanted: int) -> None:
        """Add dossiers, call by call, until there are so many."""
        from django.db import transaction

        from territory.models import Commune

        communes = list(Commune.objects.order_by("code").values_list("pk", flat=True))
        with transaction.atomic():
            while self.count < wanted:
                self._fill(communes[: wanted - self.count])

    def _fill(self, communes: list[int]) -> None:
        from django.utils import timezone

        from label.dossiers.models import Dossier
        from label.handling.models import Assignment, Flag

        now = timezone.now()
        call = open_call(SHORT, now + timedelta(days=2))
        rows = [self._dossier(call, commune, now) for commune in communes]
        made = Dossier.objects.bulk_create(rows, batch_size=500)
        Assignment.objects.bulk_create(
            Assignment(dossier=one, officer=self.random.choice(self.team), assigned_at=now)
            for one in made
            if self.random.random() < ASSIGNED
        )
        Flag.objects.bulk_create(
            Flag(dossier=one, kind=self.random.choice(self.kinds), raised_at=now)
            for one in made
            if self.random.random() < FLAGGED
        )

    def _dossier(self, call: Any, commune: int, now: Any) -> Any:
        from label.dossiers.domain.workflow import DRAFT, OUTCOMES, STATES
        from label.dossiers.models import Dossier

        self.count += 1
        state = self.random.choice(STATES)
        at = now - timedelta(seconds=self.random.randrange(10_000_000))
        return Dossier(
            reference=self._reference(),
            call=call,
            commune_id=commune,
            form_version=call.published_version,
            state=state,
            outcome=state if state in OUTCOMES else "",
            language="fr",
            started_at=at,
            changed_at=at,
            submitted_at=None if state == DRAFT else at,
            completeness=self.random.randrange(101) if state == DRAFT else 100,
        )

    def _reference(self) -> str:
        """Draw a reference that no other has."""
        from records.references import new_reference

        while (drawn := new_reference("LCC", year=2026)) in self.drawn:
            pass
        self.drawn.add(drawn)
        return drawn

    def measured(self, times: int) -> dict[str, tuple[float, int]]:
        """Return the p95 of every page, in seconds, and its rows.

        Each round goes through all pages in an order of its own: else what comes every so many
        requests, a collection of the interpreter, would always meet the same page.
        """
        from django.test import Client
        from django.urls import reverse

        client, address = Client(), reverse("dossier_admin:index")
        client.force_login(self.officer, backend="django.contrib.auth.backends.ModelBackend")
        places = self._places()
        taken: dict[str, list[float]] = {name: [] for name in PAGES}
        rows: dict[str, int] = {}
        for turn in range(times + 1):
            if turn == 1:  # as gunicorn's parent does, once all is loaded
                gc.collect()
                gc.freeze()
            for name, query in self.random.sample(list(PAGES.items()), len(PAGES)):
                asked = {key: places.get(value, value) for key, value in query.items()}
                began = time.perf_counter()
                answer = client.get(address, asked)
                if answer.status_code != 200:
                    raise RuntimeError(f"{name}: {answer.status_code}")
                if turn:  # the first reads templates
                    taken[name].append(time.perf_counter() - began)
                else:
                    rows[name] = max(0, answer.content.count(b"<tr") - 1)  # but for the head
        return {name: (percentile(seconds, 0.95), rows[name]) for name, seconds in taken.items()}

    def _places(self) -> dict[str, str]:
        from label.calls.models import Call
        from label.dossiers.models import Dossier
        from territory.models import Province, Region

        found = {
            "CALL": Call.objects.latest("pk").pk,
            "REGION": Region.objects.order_by("code")[2].pk,
            "PROVINCE": Province.objects.order_by("code")[9].pk,
            "FLAG": self.kinds[0].pk,
            "REFERENCE": Dossier.objects.latest("pk").reference,
        }
        return {name: str(value) for name, value in found.items()}
