"""Sign-in codes, receipts and tracking addresses are guessed, thousands of times.

A stranger from many places, and one from a single place, ask for codes in a member's name and try
wrong ones; then references, digests and identities of dossiers are tried. The server believes one
proxy, as behind nginx: each place is an address that this proxy would have seen.
"""

import secrets
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from django.conf import settings

from label.dossiers.models import Deposit, Dossier
from records.references import new_reference
from tests.trials.campaign import Place, seed
from tests.trials.figures import Figure, at_least, at_most, exactly, none
from tests.trials.trial import Trial

from .guesser import Visitor, an_hour_passes, code_for, place
from .ready import fill

ALLOWED = settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS
FROM_ANYWHERE = 30  # codes for one address in an hour
AT_ONCE = 40  # codes typed in one session
A_MINUTE = 30  # receipts that one place may look up
MEMBERS_OWN = "192.0.2.1"
TAILS = ("", "recepisse/", "verification/", "etapes/1/")


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures of codes, of receipts, of dossiers."""
    guesses = trial.pick(300, 10_000)
    campaign = seed(3)
    with trial.served(TRUSTED_PROXY_COUNT="1") as server:
        filler = fill(campaign, server.port)[0]
        filler.send()
        yield from codes(server.port, campaign.places, guesses)
        yield from receipts(server.port, guesses)
        yield from dossiers(server.port, campaign.places, guesses)
        yield none("faults of the server", server.errors())


def codes(port: int, places: list[Place], guesses: int) -> Iterator[Figure]:
    """Guess the codes of two members: of one from many places, of the other from a single one."""
    member, other = places[0].user.email, places[1].user.email
    own = Visitor(port, MEMBERS_OWN)
    yield exactly("member signed in before", own.signs_in(member), 1)
    many = [Visitor(port, place(n)) for n in range(guesses // ALLOWED // 2)]
    told = Counter[str]()
    for visitor in many:
        told += guessed(visitor, member)
    yield exactly("wrong codes tried from many places", told["tried"], guesses // 2)
    yield at_most("weighed", told["weighed"], FROM_ANYWHERE * ALLOWED)
    yield at_least("codes refused to strangers", told["refused"] + told["429"], 1)
    yield none("hits, the right code after the last try among them", told["hits"])
    again = Visitor(port, MEMBERS_OWN, **own.known())
    yield exactly("member signs in meanwhile, same browser", again.signs_in(member), 1)
    elsewhere = Visitor(port, "192.0.2.2").signs_in(member)
    yield exactly("with a browser never seen, meanwhile", elsewhere, 0)
    an_hour_passes(member)
    new = Visitor(port, "192.0.2.3").signs_in(member)
    yield exactly("with a browser never seen, an hour later", new, 1)
    told = Counter[str]()
    for _ in many:
        told += guessed(Visitor(port, "198.51.100.1"), other)
    yield exactly("wrong codes tried from one place", told["tried"], guesses // 2)
    yield none("hits from one place", told["hits"])
    yield at_least("codes refused to that place", told["refused"] + told["429"], 1)
    yield exactly("its member signs in", Visitor(port, "192.0.2.4").signs_in(other), 1)
    yield from at_once(port, places[2].user.email)


def at_once(port: int, address: str) -> Iterator[Figure]:
    """Try wrong codes in one session at the same time, then the right one."""
    asker = Visitor(port, "198.51.100.2")
    asker.wants_a_code(address)
    right = code_for(address)
    wrong = [str((int(right) + number) % 10**6).zfill(6) for number in range(1, AT_ONCE + 1)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        told = list(
            pool.map(lambda code: Visitor(port, asker.place, **asker.cookies).types(code), wrong)
        )
    yield exactly("wrong codes at once in one session", len(told), AT_ONCE)
    yield exactly("answered by the form again", told.count(200), ALLOWED - 1)
    asker.types(right)
    yield none("hits after them", asker.is_in())


def guessed(visitor: Visitor, address: str) -> Counter[str]:
    """Ask for a code, try as many wrong ones as are allowed, then the right one."""
    asked = visitor.wants_a_code(address)
    told = Counter({"429": asked == 429, "refused": asked == 200, "granted": asked == 302})
    right = code_for(address)
    for number in range(1, ALLOWED + 1):
        answer = visitor.types(str((int(right) + number) % 10**6).zfill(6))
        told["tried"] += 1
        # The last that is weighed leads back to the address, as those do that are not.
        told["weighed"] += answer == 200 or (asked == 302 and number == ALLOWED)
    visitor.types(right)
    told["hits"] += visitor.is_in()
    return told


def receipts(port: int, guesses: int) -> Iterator[Figure]:
    """Try a right reference with wrong digests, a right digest with wrong references, neither."""
    deposit = Deposit.objects.select_related("dossier")[0]
    reference, digest = deposit.dossier.reference, deposit.digest[:16]
    right = f"/fr/verifier/?reference={reference}&digest={digest}"
    yield exactly("a receipt is found", Visitor(port, MEMBERS_OWN).ask("GET", right)[0], 200)
    statuses, pages = Counter[int](), set()
    for number in range(guesses):
        one = reference if number % 3 == 0 else new_reference("LCC", year=2026)
        start = digest if number % 3 == 1 else secrets.token_hex(8)
        # Half from one place, half from as many as it takes to be answered.
        visitor = Visitor(port, place(0 if number % 2 else 1 + number // A_MINUTE))
        status, page = visitor.ask("GET", f"/fr/verifier/?reference={one}&digest={start}")
        statuses[status] += 1
        if status == 404:
            pages.add(page.replace(one, "").replace(start, ""))
    yield exactly("receipts guessed", sum(statuses.values()), guesses)
    yield none("hits at receipts", statuses[200])
    yield at_least("answered 429", statuses[429], 1)
    yield exactly("kinds of answer to what is wrong", len(pages), 1)
    yield none("other answers at receipts", guesses - statuses[404] - statuses[429])


def dossiers(port: int, places: list[Place], guesses: int) -> Iterator[Figure]:
    """Have a member of another commune try identities: invented ones, and one that exists."""
    real = str(Dossier.objects.get(pk=places[0].dossier.pk).public_id)
    stranger = Visitor(port, MEMBERS_OWN, sessionid=places[2].session)
    own = f"/fr/dossiers/{places[2].dossier.public_id}/"
    yield exactly("one's own dossier opens", stranger.ask("GET", own)[0], 200)
    statuses, pages = Counter[int](), set()
    for number in range(guesses):
        tail = TAILS[number % len(TAILS)]
        guess = real if number % 10 < len(TAILS) else str(uuid.uuid4())
        status, page = stranger.ask("GET", f"/fr/dossiers/{guess}/{tail}")
        statuses[status] += 1
        pages.add((tail, page.replace(guess, "")))
    yield exactly("dossiers guessed, all answered 404", statuses[404], guesses)
    yield exactly("kinds of answer, one for each address", len(pages), len(TAILS))
