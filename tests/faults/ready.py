"""Drafts that lack nothing but the sending."""

from concurrent.futures import ThreadPoolExecutor

from tests.trials.applicant import Applicant
from tests.trials.campaign import Campaign

from .filling import Filler

AT_ONCE = 8


def fill(campaign: Campaign, port: int) -> list[Filler]:
    """Fill every draft over HTTP and attach its file; return who did, ready to send."""
    fillers = [Filler(Applicant(port, place), campaign.form) for place in campaign.places]

    def one(filler: Filler) -> Filler:
        filler.save(str(filler.applicant.place.dossier.pk))
        filler.attach()
        return filler

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, fillers))
