"""The minutes of a sitting: what is frozen at locking, and its bilingual paper."""

from collections import Counter
from functools import partial
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from label.dossiers.domain.workflow import OUTCOMES
from label.dossiers.labels import STATE_LABELS
from publishing.bilingual import both
from records import pdf
from territory.labels import MILIEUX

from .models import Batch, Proposal
from .selectors import proposals_of


def minutes_of(batch: Batch) -> dict[str, Any]:
    """Return what the minutes say, as it is frozen: each decision with its reasons."""
    listed = list(proposals_of(batch))
    return {
        "reference": batch.reference,
        "call": {"fr": batch.call.title_fr, "ar": batch.call.title_ar},
        "number": batch.number,
        "sat_on": batch.sat_on.isoformat(),
        "place": {"fr": batch.place_fr, "ar": batch.place_ar},
        "present": {"fr": batch.present_fr, "ar": batch.present_ar},
        "decisions": [_decision(one) for one in listed],
    }


def _decision(one: Proposal) -> dict[str, Any]:
    commune = one.dossier.commune
    region = commune.province.region
    return {
        "reference": one.dossier.reference,
        "commune": {"fr": commune.name_fr, "ar": commune.name_ar},
        "region": {"fr": region.name_fr, "ar": region.name_ar},
        "milieu": commune.milieu,
        "outcome": one.outcome,
        "rank": one.rank,
        "reasons": [{"fr": reason["fr"], "ar": reason["ar"]} for reason in one.reasons],
    }


def minutes_pdf(batch: Batch) -> bytes:
    """Return the minutes as a tagged PDF in both languages, the same bytes each time."""
    return pdf.render("selection/minutes", minutes_data(batch), made_at=batch.locked_at)


def minutes_data(batch: Batch) -> dict[str, Any]:
    """Return what the paper shows: the frozen minutes in words."""
    frozen = batch.minutes
    counted = Counter(one["outcome"] for one in frozen["decisions"])
    milieux = dict(MILIEUX)
    return {
        "title": both(lambda: _("Minutes of the committee")),
        "subtitle": frozen["call"],
        "reference": frozen["reference"],
        "facts": [
            {
                "label": both(lambda: _("Sitting")),
                "value": both(lambda: str(date_format(batch.sat_on, "DATE_FORMAT"))),
            },
            {"label": both(lambda: _("Place")), "value": frozen["place"]},
            {"label": both(lambda: _("Present")), "value": frozen["present"]},
            {"label": both(lambda: _("Digest (SHA-256)")), "value": {"code": batch.digest}},
        ],
        "counts": [
            {"label": both(partial(str, STATE_LABELS[code])), "value": counted[code]}
            for code in OUTCOMES
        ],
        "headings": {
            "commune": both(lambda: _("Commune")),
            "region": both(lambda: _("Region")),
            "reasons": both(lambda: _("Reasons")),
            "rank": both(lambda: _("Rank")),
            "signatures": both(lambda: _("Signatures")),
        },
        "sections": [
            {
                "title": both(partial(str, STATE_LABELS[code])),
                "rows": [
                    one | {"milieu": both(partial(str, milieux[one["milieu"]]))}
                    for one in frozen["decisions"]
                    if one["outcome"] == code
                ],
            }
            for code in OUTCOMES
            if counted[code]
        ],
    }
