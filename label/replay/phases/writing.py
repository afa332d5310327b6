"""Every commune is written to; some letters come back."""

from django.utils.timezone import localdate

from label.dossiers.domain.workflow import NOT_RETAINED, RESERVE, RETAINED
from label.letters.demonstration import load as load_templates
from label.letters.domain.register import BY_MAIL, DISPATCHED, ON_PAPER, PRODUCED
from label.letters.models import Letter, LetterTemplate
from label.letters.selectors import letters
from label.letters.services.dispatch import note_dispatch, note_return
from label.letters.services.errors import NobodyToWrite
from label.letters.services.produce import ask_for_letters, make_waiting
from label.replay.campaign import Campaign
from label.replay.content.words import BOUNCE, RETURNED
from records.services import outbox

WAYS = ((RETAINED, BY_MAIL), (RESERVE, BY_MAIL), (NOT_RETAINED, ON_PAPER))
# One letter in so many comes back: its mail refused, or its paper returned.
COMES_BACK = 7


def write(campaign: Campaign) -> None:
    """Make the letters of each decision, dispatch those on paper, note what came back."""
    at = campaign.after(32)
    load_templates()
    for kind, channel in WAYS:
        template = LetterTemplate.objects.filter(kind=kind).order_by("pk")[0]
        try:
            ask_for_letters(
                call=campaign.call,
                template=template,
                channel=channel,
                by=campaign.people.officer,
                now=at,
            )
        except NobodyToWrite:
            continue
    make_waiting(now=at)
    _dispatch(campaign)
    _come_back(campaign)


def _dispatch(campaign: Campaign) -> None:
    for letter in _of(campaign, ON_PAPER, PRODUCED):
        on = localdate(campaign.after(33))
        note_dispatch(letter=letter, on=on, by=campaign.people.officer)


def _come_back(campaign: Campaign) -> None:
    for letter in _of(campaign, ON_PAPER, DISPATCHED):
        if letter.position % COMES_BACK == 1:
            on = localdate(campaign.after(45))
            note_return(letter=letter, on=on, by=campaign.people.officer, note=RETURNED)
    for letter in _of(campaign, BY_MAIL, DISPATCHED):
        if letter.position % COMES_BACK == 1 and not letter.bounced:  # type: ignore[attr-defined]
            for mail in letter.mails.all():
                outbox.note_bounce(message=mail, answer=BOUNCE)


def _of(campaign: Campaign, channel: str, state: str) -> list[Letter]:
    rows = letters().filter(dossier__call=campaign.call, channel=channel, state=state)
    return list(rows.order_by("position"))
