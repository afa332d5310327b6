"""Prerequisites are ruled on and dossiers found eligible, or not."""

from datetime import datetime

from django.db import transaction

from label.dossiers.domain.workflow import SCREENING, SUBMITTED
from label.dossiers.models import Dossier
from label.dossiers.selectors import deposits_of
from label.dossiers.services.advance import advance
from label.eligibility.selectors import judged, standing_of
from label.eligibility.services.rule import conclude, confirm_rest, rule
from label.replay.campaign import Campaign
from label.replay.content.words import NOT_ELIGIBLE, PROOF_SEEN


def screen(campaign: Campaign) -> None:
    """Take what was sent to eligible or not eligible; a proof left out is found elsewhere."""
    for n, dossier in enumerate(campaign.dossiers(SUBMITTED, SCREENING)):
        _screen(campaign, dossier, campaign.after(4 + n // 12, 9 + n % 8))


@transaction.atomic
def _screen(campaign: Campaign, dossier: Dossier, at: datetime) -> None:
    officer = campaign.people.officer
    if dossier.state == SUBMITTED:
        advance(dossier=dossier, verb="begin_screening", by=officer, now=at)
    deposit = deposits_of(dossier)[-1]
    for one in judged(deposit):
        if one.verdict.finding == "proof_needed" and one.ruling is None:
            rule(
                deposit=deposit,
                code=one.prerequisite.code,
                ruled="met",
                reason=PROOF_SEEN,
                by=officer,
                now=at,
            )
    confirm_rest(deposit=deposit, by=officer, now=at)
    why = "" if standing_of(deposit).advice == "eligible" else NOT_ELIGIBLE
    conclude(deposit=deposit, by=officer, now=at, reason=why)
