"""Spaces are opened, drafts filled, papers attached, dossiers sent inside the call's window."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.services.people import open_account
from accounts.services.spaces import claim_space
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import AnswerFile, Dossier
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.files import attach_file
from label.dossiers.services.start import start_dossier
from label.dossiers.services.submit import submit_dossier
from label.replay.campaign import Campaign
from label.replay.content.words import ANSWERS, FAILINGS, OF_THE_TIME
from label.replay.domain.campaign import Applicant
from label.replay.papers import paper
from label.replay.people import member_address
from territory.models import Commune

PROOFS = ("publication_proof", "instance_decision")
# One in so many forgets a proof: an officer finds it elsewhere in the dossier.
FORGETS = 8


def arrive(campaign: Campaign) -> None:
    """Let each commune that has not sent its dossier send it."""
    sent = {one.commune.code for one in campaign.dossiers() if not one.is_draft}
    communes = {one.code: one for one in Commune.objects.filter(code__in=campaign.applicants)}
    for applicant in campaign.applicants.values():
        if applicant.code not in sent:
            _send(campaign, applicant, communes[applicant.code])


@transaction.atomic
def _send(campaign: Campaign, applicant: Applicant, commune: Commune) -> None:
    chance = campaign.chance("dossier", applicant.code)
    language = chance.choice(("ar", "ar", "fr"))
    person = open_account(email=member_address(applicant.code), language=language)
    claim_space(user=person, commune=commune, role="focal_point")
    at = _instant(campaign, applicant)
    dossier = start_dossier(
        call=campaign.call,
        commune=commune,
        user=person,
        language=language,
        now=max(campaign.call.opens_at, at - timedelta(days=2)),
    )
    keys = {question.code: question.key for question in form_of(dossier).questions()}
    typed = {keys[code]: words for code, words in _answers(campaign, applicant, language).items()}
    save_answers(dossier=dossier, user=person, typed=typed, now=at)
    forgotten = () if chance.randrange(FORGETS) else PROOFS[:1]
    for code in ("adhesion_request", *(one for one in PROOFS if one not in forgotten)):
        _attach(dossier, keys[code], code, language, person, at)
    dossier.refresh_from_db()
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    submit_dossier(
        dossier=dossier,
        user=person,
        language=language,
        key=uuid.uuid5(dossier.public_id, "replay"),
        fingerprint=fingerprint(content),
        now=at,
    )


def _attach(
    dossier: Dossier, key: str, code: str, language: str, person: User, at: datetime
) -> None:
    if not AnswerFile.objects.filter(dossier=dossier, question=key).exists():
        given = paper(code, language)
        attach_file(dossier=dossier, question=key, uploaded=given, user=person, now=at)


def _answers(campaign: Campaign, applicant: Applicant, language: str) -> dict[str, Any]:
    """Return synthetic answers; those of a dossier that is not eligible lack a prerequisite."""
    chance = campaign.chance("answers", applicant.code)
    members = chance.choice((15, 19, 23, 29, 35))
    drawn = {
        "council_members": str(members),
        "council_women": str(chance.randint(3, members // 3)),
        "petitions": str(chance.randint(0, 6)),
        "budget_execution": f"{chance.randint(350, 950) / 10:.1f}".replace(".", ","),
        "internal_control": chance.choice(("yes", "no")),
    }
    failing = chance.choice(FAILINGS) if applicant.fate == "not_eligible" else {}
    mechanism = {**ANSWERS[language]["mechanisms"][0], "since": "2021-05-10"}
    return ANSWERS[language] | OF_THE_TIME | {"mechanisms": [mechanism]} | drawn | failing


def _instant(campaign: Campaign, applicant: Applicant) -> datetime:
    """Return when a dossier is sent: more of them towards the end, the last a minute before."""
    window = campaign.call.closes_at - campaign.call.opens_at - timedelta(days=3, minutes=1)
    share = (applicant.order + 1) / len(campaign.applicants)
    return campaign.call.opens_at + timedelta(days=3) + window * share**0.5
