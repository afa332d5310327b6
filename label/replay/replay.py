"""Playing a campaign phase by phase, and saying what it came to."""

import time
from collections.abc import Callable

from django.db.models import Count

from label.dossiers.domain.workflow import OUTCOMES, RETAINED
from label.dossiers.models import Dossier
from label.letters.models import Letter
from label.letters.selectors import letters
from label.reviews.models import Reading
from label.selection.domain.council import VOTES
from label.selection.models import Batch, CouncilVote, Place

from .campaign import Campaign, prepared
from .domain.campaign import Scale
from .phases.arriving import arrive
from .phases.deciding import decide, draw
from .phases.reading import read
from .phases.screening import screen
from .phases.voting import vote
from .phases.writing import write

Phase = Callable[[Campaign], None]
PHASES: dict[str, Phase] = {
    "received": arrive,
    "screened": screen,
    "read": read,
    "decided": decide,
    "drawn": draw,
    "written": write,
    "voted": vote,
}


def replay(scale: Scale, seed: str, tell: Callable[[str], object] = print) -> dict[str, int]:
    """Play what has not been played yet; return what the campaign came to.

    A second run changes nothing, and one that follows a run that was stopped goes on.
    """
    campaign = prepared(scale, seed)
    for name, phase in PHASES.items():
        began = time.monotonic()
        phase(campaign)
        tell(f"{name:<10}{time.monotonic() - began:>7.1f} s")
    return counted(campaign)


def counted(campaign: Campaign) -> dict[str, int]:
    """Return what the campaign came to, by name."""
    dossiers = Dossier.objects.filter(call=campaign.call)
    sent = dossiers.exclude(state="draft")
    milieux = dict(sent.values_list("commune__milieu").annotate(n=Count("pk")).order_by())
    outcomes = dict(sent.values_list("outcome").annotate(n=Count("pk")).order_by())
    lots = Place.objects.filter(lot__plan__call=campaign.call).values_list("lot__number")
    states = CouncilVote.objects.filter(dossier__call=campaign.call).values_list("state")
    heard = dict(states.annotate(n=Count("pk")).order_by())
    written = letters().filter(dossier__call=campaign.call)
    regions = sent.filter(outcome=RETAINED).values("commune__province__region").distinct()
    readings = Reading.objects.filter(dossier__call=campaign.call)
    return {
        "received": sent.count(),
        "urban": milieux.get("urban", 0),
        "rural": milieux.get("rural", 0),
        "readings": readings.exclude(given_at=None).count(),
        "third readings": readings.filter(position=3).count(),
        "batches locked": Batch.objects.filter(call=campaign.call, locked_at__isnull=False).count(),
        **{outcome: outcomes.get(outcome, 0) for outcome in OUTCOMES},
        "regions retained": regions.count(),
        **{f"lot {n}": size for n, size in sorted(lots.annotate(n=Count("pk")).order_by())},
        "letters": Letter.objects.filter(dossier__call=campaign.call).count(),
        "mails refused": written.filter(bounced=True).count(),  # type: ignore[misc]
        "papers returned": written.filter(state="returned").count(),
        **{f"vote {state}": heard.get(state, 0) for state in VOTES},
        "adhesions": sent.filter(state="adhesion_voted").count(),
    }
