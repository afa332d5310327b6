"""Somebody whom the portal has never seen: from an address to a draft, through real forms."""

import re
import time
from email import message_from_string, policy
from typing import Any

from accounts.models import User
from label.calls.models import Call
from label.dossiers.models import Dossier
from territory.models import Commune
from tests.trials.campaign import Place
from tests.trials.reader import SESSION, Reader
from tests.trials.several_hosts import Portal

from .mailbox import Mailbox

ADDRESS = "nouvelle@commune.example"
PATIENCE = 90  # seconds
_CODE = re.compile(r"\b\d{6}\b")


class NotLetIn(RuntimeError):
    """The portal answered otherwise than it should have."""


class Letters(Mailbox):
    """A mailbox that keeps what is written as well."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.letters: list[Any] = []

    def take(self, message: Any) -> None:
        super().take(message)
        self.letters.append(message_from_string(message, policy=policy.default))

    def code_for(self, address: str) -> str:
        """Return the sign-in code that was sent to an address, once it is there."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for letter in self.letters:
                found = _CODE.search(letter.get_body(("plain",)).get_content())
                if address in str(letter["To"]) and found:
                    return found[0]
            time.sleep(0.1)
        raise NotLetIn("no code came: the worker sends nothing")


def newcomer(portal: Portal, call: Call, letters: Letters) -> Place:
    """Sign in at one host, with a code asked for at the other, and begin a dossier."""
    reader = Reader(portal.before[0])
    expect(reader.get("/fr/compte/"), 200)
    expect(reader.post("/fr/compte/", {"email": ADDRESS}), 302)
    reader.proxy = portal.before[1]
    told = {"code": letters.code_for(ADDRESS), "action": "verify"}
    expect(reader.post("/fr/compte/code/", told), 302)
    reader.proxy = portal.before[0]
    commune = Commune.objects.filter(memberships=None).order_by("-code")[0]
    whose = {
        "commune": commune.label,
        "commune_code": commune.code,
        "commune_for": commune.label,
        "role": "focal_point",
    }
    begun = expect(reader.post(f"/fr/dossiers/nouveau/{call.slug}/", whose), 302)
    dossier = Dossier.objects.get(call=call, commune=commune)
    if str(dossier.public_id) not in begun.headers["Location"]:
        raise NotLetIn(begun.headers["Location"])
    return Place(dossier, User.objects.get(email=ADDRESS), reader.cookies[SESSION])


def expect(answer: Any, status: int) -> Any:
    """Return an answer that is as it should be. Raises `NotLetIn`."""
    if answer.status_code != status:
        raise NotLetIn(f"{answer.status_code}, not {status}, from {answer.request.path_url}")
    return answer
