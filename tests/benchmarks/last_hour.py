"""The last hour of a call: 1,500 dossiers, each with three files of 200 kB, as fast as they come.

Each applicant fills the last step of the example form (the others stand in the draft since
earlier days), sends three files one by one as an open page does, reads the check page, sends, and
reads the receipt: seven requests. The clients share the machine with the portal.
"""

import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from label.calls.content.form import STEPS
from label.calls.domain.form import Form
from label.calls.drafting import draft_of
from label.calls.models import Call
from label.dossiers.models import Answer, Deposit
from label.dossiers.services.answers import save_answers
from tests.trials import papers
from tests.trials.answers import answers, fields, file_questions
from tests.trials.applicant import Answer as Told
from tests.trials.applicant import Applicant, Unanswered, multipart
from tests.trials.campaign import Campaign, seed
from tests.trials.evidence import Sent, judge
from tests.trials.figures import Figure, at_most, exactly, none, percentile
from tests.trials.trial import Trial

AT_ONCE = 16
FILES, FILE_SIZE = 3, 200_000  # bytes each
WITHIN, P95, P99 = 120, 1.0, 2.0  # seconds
WARM_UP = 4  # dossiers that are sent before the clock is started


@dataclass
class Course:
    """One applicant's last hour: what was done and how long each request took."""

    applicant: Applicant
    told: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))
    receipt: bool = False
    broken: int = 0


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count = trial.pick(20, 1_499)
    campaign = seed(count + WARM_UP, schema=example_form())
    prefill(campaign)
    bodies = [multipart(f"piece-{n}.pdf", papers.pdf(FILE_SIZE)) for n in range(FILES)]
    with trial.served() as server:
        courses = [Course(Applicant(server.port, place)) for place in campaign.places]
        go(campaign, courses[:WARM_UP], bodies)
        began = time.monotonic()
        go(campaign, courses[WARM_UP:], bodies)
        took = time.monotonic() - began
        faults = server.errors()
    measured = courses[WARM_UP:]
    asked = [one for course in measured for told in course.told.values() for one in told]
    seconds = [one.seconds for one in asked]
    by_act(measured)
    per_dossier = WITHIN / 1_500
    yield exactly("dossiers sent", sum(course.receipt for course in measured), count)
    yield at_most("time", took, max(per_dossier * count, 5), "s")
    yield Figure("requests a second", len(asked) / took)
    yield none("answers of 5xx", sum(one.status >= 500 for one in asked) + faults)
    yield none("lines broken", sum(course.broken for course in measured))
    yield at_most("p95 of all requests", percentile(seconds, 0.95), P95, "s")
    yield at_most("p99 of all requests", percentile(seconds, 0.99), P99, "s")
    deposits = Deposit.objects.filter(dossier__call=campaign.call)
    yield exactly("deposits", deposits.count(), count + WARM_UP)
    yield from judge(campaign.call, [sent_of(deposit) for deposit in deposits]).figures()


def example_form() -> dict:
    """Return the schema of the example form, as publishing freezes it."""
    return draft_of(Call(form=STEPS)).to_schema()


@transaction.atomic
def prefill(campaign: Campaign) -> None:
    """Answer all steps but the last, as was done on earlier days."""
    questions = [q for step in campaign.form.steps[:-1] for q in step.questions]
    for place in campaign.places:
        save_answers(
            dossier=place.dossier,
            user=place.user,
            typed=answers(questions, str(place.dossier.pk)),
            now=timezone.now(),
        )


def go(campaign: Campaign, courses: list[Course], bodies: list[bytes]) -> None:
    """Let all go their course, so many at a time."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda course: follow(campaign.form, course, bodies), courses))


def follow(form: Form, course: Course, bodies: list[bytes]) -> None:
    """Save, attach, check, send, read the receipt."""
    applicant, last = course.applicant, len(form.steps)
    typed = answers(form.steps[-1].questions, str(applicant.place.dossier.pk))
    posted = fields(form.steps[-1].questions, typed, {})
    try:
        course.told["save the step"].append(applicant.save(last, posted))
        for (number, question), body in zip(places(form), bodies, strict=True):
            course.told["send a file"].append(applicant.attach(number, question, body))
        sending = applicant.review()
        course.told["read the check page"].append(applicant.answers[-1])
        if sending:
            answer = applicant.send(sending)
            course.told["send the dossier"].append(answer)
            course.receipt = applicant.is_receipt(answer)
            course.told["read the receipt"].append(applicant.receipt())
    except Unanswered:
        course.broken += 1
    applicant.hang_up()


def places(form: Form) -> list[tuple[int, str]]:
    """Return where the files go: the first questions that take them, the last step first."""
    found = [
        (number, question.key)
        for number, question in reversed(file_questions(form))
        for _one in range(question.max_files)  # type: ignore[attr-defined]
    ]
    return found[:FILES]


def by_act(courses: list[Course]) -> None:
    """Print what each kind of request took."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for course in courses:
        for act, told in course.told.items():
            kinds[act] += [one.seconds for one in told]
    for act, seconds in kinds.items():
        print(
            f"  {act:<22} median {statistics.median(seconds):.3f} s, "
            f"p95 {percentile(seconds, 0.95):.3f} s, p99 {percentile(seconds, 0.99):.3f} s"
        )


def sent_of(deposit: Deposit) -> Sent:
    """Return what must stand in a deposit: the answers of the draft, and three files."""
    standing = Answer.objects.filter(dossier=deposit.dossier_id)
    asked = {one["key"] for one in deposit.snapshot["answers"]}
    return Sent(
        dossier=deposit.dossier_id,
        key=str(deposit.key),
        typed={row.question: row.typed for row in standing if row.question in asked},
        files=[one["sha256"] for one in deposit.snapshot["files"]],
        acknowledged=True,
    )
