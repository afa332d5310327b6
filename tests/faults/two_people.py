"""Two people who answer the same question at the same instant: nothing that was kept is lost.

Each text that was acknowledged stands as the answer or in the history; where one replaced the
other unseen, both are shown. Two who answer different questions do not touch each other.
"""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from label.calls.domain.form import Form
from label.dossiers.models import Answer, AnswerChange, Dossier
from tests.trials.answers import fields
from tests.trials.applicant import Applicant
from tests.trials.campaign import seed
from tests.trials.figures import Figure, none
from tests.trials.trial import Trial

SAME, FIRST, SECOND = "k-practice", "k-name", "k-members"
KEPT = (302, 303)


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures of the same question, then of different ones."""
    rounds, pairs = trial.pick(5, 50), trial.pick(2, 4)
    campaign = seed(pairs, people=2)
    lost = unseen = refused = 0
    with trial.served() as server:
        people = [Applicant(server.port, place) for place in campaign.places]
        for number in range(rounds):
            for one, other in zip(people[::2], people[1::2], strict=True):
                dossier = one.place.dossier
                words = {who: f"Texte {who}, tour {number}" for who in ("un", "deux")}
                statuses = together(campaign.form, dossier, (one, other), SAME, words)
                refused += sum(status not in KEPT for status in statuses)
                lost += sum(text not in kept_texts(dossier, SAME) for text in words.values())
                unseen += not Answer.objects.get(dossier=dossier, question=SAME).rival_id
                lost += apart(campaign.form, dossier, (one, other), number)
        for person in people:
            person.hang_up()
    yield Figure("simultaneous savings of one answer", rounds * pairs)
    yield none("savings refused or failed", refused)
    yield none("acknowledged texts lost", lost)
    yield none("replaced unseen and not shown", unseen)


def together(
    form: Form, dossier: Dossier, people: tuple[Applicant, Applicant], key: str, words: dict
) -> list[int]:
    """Save two texts for one question at the same instant, both typed over what stands now."""
    shown = dict(Answer.objects.filter(dossier=dossier).values_list("question", "typed"))
    posts = [fields([form.by_key[key]], {key: text}, shown) for text in words.values()]
    return at_once(people, posts)


def apart(form: Form, dossier: Dossier, people: tuple[Applicant, Applicant], number: int) -> int:
    """Save two questions at the same instant; return how many of the two do not stand."""
    shown = dict(Answer.objects.filter(dossier=dossier).values_list("question", "typed"))
    typed = {FIRST: f"Nom {number}", SECOND: str(100 + number)}
    posts = [fields([form.by_key[key]], {key: words}, shown) for key, words in typed.items()]
    at_once(people, posts)
    kept = dict(Answer.objects.filter(dossier=dossier).values_list("question", "typed"))
    return sum(kept.get(key) != words for key, words in typed.items())


def at_once(people: tuple[Applicant, Applicant], posts: list[list]) -> list[int]:
    """Let both posts go at the same instant and return their statuses."""
    gate = threading.Barrier(len(people))

    def save(number: int) -> int:
        people[number].ask("GET", "/")
        gate.wait(60)
        body = [("page", f"page-{number}"), *posts[number]]
        return people[number].save(1, body).status

    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(save, range(len(people))))


def kept_texts(dossier: Dossier, key: str) -> set[str]:
    """Return what stands and what stood as the answer of a question."""
    standing = Answer.objects.filter(dossier=dossier, question=key)
    earlier = AnswerChange.objects.filter(dossier=dossier, question=key)
    return {*standing.values_list("typed", flat=True), *earlier.values_list("typed", flat=True)}
