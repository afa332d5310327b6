"""Applicants who fill, attach and send over a line that breaks, and write down what they hear."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from label.calls.domain.form import Form
from tests.trials import papers
from tests.trials.answers import answers, fields
from tests.trials.applicant import Answer, Applicant, Sending, Unanswered, multipart
from tests.trials.evidence import Sent
from tests.trials.form import PAPERS, PROOF

PATIENCE = 120  # seconds: beyond, an act that never comes through is a fault of the portal
PAUSE = 0.1  # seconds before trying again
PAPER_SIZE = 20_000  # bytes


class NeverTaken(RuntimeError):
    """An act did not come through, however often it was tried."""


@dataclass
class Diary:
    """What one applicant was told: what is not in here was never acknowledged."""

    saved: dict[str, object] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    sendings: list[Sent] = field(default_factory=list)
    broken: int = 0
    faults: list[int] = field(default_factory=list)


@dataclass
class Filler:
    """One applicant at work, act by act."""

    applicant: Applicant
    form: Form
    diary: Diary = field(default_factory=Diary)
    on_told: Callable[[], None] = lambda: None

    def fill_and_send(self, times: int) -> None:
        """Save, attach and send; then change the answers and send again, so many times in all."""
        for number in range(times):
            self.save(f"{self.applicant.place.dossier.pk}-{number}")
            if number == 0:
                self.attach()
            self.send()

    def save(self, mark: str) -> None:
        """Save the answers of the first step."""
        questions = self.form.steps[0].questions
        typed = answers(questions, mark)
        posted = fields(questions, typed, dict(self.diary.saved))
        self.until_told(lambda: self.applicant.save(1, posted), (302, 303))
        self.diary.saved = dict(typed)

    def attach(self) -> None:
        """Attach one file; where no answer came, look whether it is there, as a person does."""
        content = papers.pdf(PAPER_SIZE)
        body = multipart("preuve.pdf", content)

        def once() -> Answer:
            page = self.applicant.step(PAPERS)
            if page.status == 200 and b"preuve.pdf" in page.body:
                return page
            return self.applicant.attach(PAPERS, PROOF, body)

        self.until_told(once, (200,))
        self.diary.files.append(hashlib.sha256(content).hexdigest())

    def send(self) -> None:
        """Send, with the same key until the receipt is there."""
        sending = self.reviewed()
        sent = Sent(
            dossier=self.applicant.place.dossier.pk,
            key=sending.key,
            typed=dict(self.diary.saved),
            files=list(self.diary.files),
        )
        self.diary.sendings.append(sent)
        answer = self.until_told(lambda: self.applicant.send(sending), (303,))
        sent.acknowledged = self.applicant.is_receipt(answer)

    def reviewed(self) -> Sending:
        """Return what the review page offers to send."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                if sending := self.applicant.review():
                    return sending
            except Unanswered:
                self.diary.broken += 1
            time.sleep(PAUSE)
        raise NeverTaken(f"{self.applicant.root}: the review page does not let send")

    def until_told(self, act: Callable[[], Answer], taken: tuple[int, ...]) -> Answer:
        """Repeat an act until it is acknowledged. Raises `NeverTaken` after a long while."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                answer = act()
            except Unanswered:
                self.diary.broken += 1
            else:
                if answer.status in taken:
                    self.on_told()
                    return answer
                self.diary.faults.append(answer.status)
            time.sleep(PAUSE)
        raise NeverTaken(f"{self.applicant.root}: {self.diary.faults[-5:]}")
