"""A campaign that is being replayed: its call, its communes, its people, its days."""

import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from label.calls.content.call_2022 import CALL, SLUG
from label.calls.content.form import STEPS
from label.calls.content.prerequisites import PREREQUISITES
from label.calls.models import Call
from label.calls.services import publish_form
from label.dossiers.models import Dossier
from territory.models import Commune

from .domain.campaign import Applicant, Candidate, Scale, chance_for, drawn
from .people import People, staff


@dataclass(frozen=True)
class Campaign:
    """All that the phases act on; `applicants` by the code of their commune."""

    call: Call
    scale: Scale
    seed: str
    people: People
    applicants: dict[str, Applicant]

    def dossiers(self, *states: str) -> list[Dossier]:
        """Return the dossiers of the call, in the order of their arrival; of some states only."""
        rows = Dossier.objects.filter(call=self.call, commune__code__in=self.applicants)
        rows = rows.select_related("call", "commune__province__region", "form_version")
        found = list(rows.filter(state__in=states) if states else rows)
        return sorted(found, key=lambda one: self.applicants[one.commune.code].order)

    def chance(self, *topic: object) -> random.Random:
        """Return the chance of one topic."""
        return chance_for(self.seed, *topic)

    def after(self, days: int, hour: int = 10) -> datetime:
        """Return an instant some days after the closing."""
        day = timezone.localdate(self.call.closes_at) + timedelta(days=days)
        return timezone.make_aware(datetime.combine(day, time(hour)))


def prepared(scale: Scale, seed: str) -> Campaign:
    """Return the call of 2022 with the example form published, and who takes part.

    Communes in whose space others are stay out of it.
    """
    call, _new = Call.objects.get_or_create(slug=SLUG, defaults=CALL)
    if call.published_version is None:
        call.form, call.prerequisites = STEPS, PREREQUISITES
        call.save(update_fields=["form", "prerequisites"])
        publish_form(call=call, by=None, now=call.opens_at - timedelta(days=1))
    taken = Commune.objects.filter(memberships__isnull=False).exclude(
        memberships__user__email__endswith=".campagne.example"
    )
    free = Commune.objects.exclude(pk__in=taken).select_related("province__region")
    candidates = (Candidate(one.code, one.province.region.code, one.milieu) for one in free)
    listed = {one.code: one for one in drawn(candidates, scale, seed)}
    return Campaign(call, scale, seed, staff(), listed)
