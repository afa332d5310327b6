"""What the database and the disk hold of what applicants have sent, checked piece by piece."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from label.calls.models import Call
from label.dossiers.domain import snapshot as snapshots
from label.dossiers.models import AnswerFile, Deposit, DepositFile, Dossier
from records.models import JournalEntry, OutboxMessage, PrivateFile
from records.selectors import journal_findings
from records.storage import private_storage

from .figures import Figure, none

RECEIVED = "dossiers/mail/received"
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")


@dataclass
class Sent:
    """One sending as the applicant knows it: its key, its answers, the digests of its files."""

    dossier: int
    key: str
    typed: dict[str, Any]
    files: list[str]
    acknowledged: bool = False


@dataclass
class Evidence:
    """What is wrong, each named by the number of the dossier or of the row."""

    lost: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    journal: list[str] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)

    def figures(self) -> list[Figure]:
        """Return them as figures, each of which must be 0."""
        return [
            none("acknowledged submissions lost", self.lost),
            none("half-stored", self.half),
            none("duplicated", self.twice),
            none("findings of verify_journal", self.journal),
            none("rows of files without their object, whole", self.objects),
        ]

    def examples(self) -> Iterator[str]:
        """Yield the first few of each kind, to be printed."""
        for name, found in vars(self).items():
            yield from (f"{name}: {one}" for one in found[:5])


def judge(call: Call, sendings: Sequence[Sent], *, members: int = 1) -> Evidence:
    """Compare what was sent with all that is stored of the call."""
    found = Evidence()
    stored = _Stored(call)
    by_sending = defaultdict(list)
    for deposit in stored.deposits:
        by_sending[deposit.dossier_id, str(deposit.key)].append(deposit)
    for sent in sendings:
        deposits = by_sending.pop((sent.dossier, sent.key), [])
        if sent.acknowledged and not deposits:
            found.lost.append(f"dossier {sent.dossier}")
        if len(deposits) > 1:
            found.twice.append(f"dossier {sent.dossier}, {len(deposits)} deposits of one sending")
        for deposit in deposits:
            found.half += [f"dossier {sent.dossier}: {w}" for w in differences(deposit, sent)]
    found.half += [f"dossier {pk}: nobody sent it" for pk, _key in by_sending]
    for deposit in stored.deposits:
        found.half += list(stored.lacks(deposit, members))
        found.twice += list(stored.repeats(deposit, members))
    found.half += list(stored.astray())
    found.journal = [f"entry {one.sequence} {one.code}" for one in journal_findings()]
    found.objects = list(broken_objects())
    return found


def differences(deposit: Deposit, sent: Sent) -> Iterator[str]:
    """Yield what a deposit does not hold as it was sent."""
    typed = {one["key"]: one["typed"] for one in deposit.snapshot["answers"]}
    for key, words in sent.typed.items():
        if typed.get(key) != words:
            yield f"answer {key} differs"
    digests = sorted(one["sha256"] for one in deposit.snapshot["files"])
    if digests != sorted(sent.files):
        yield f"{len(digests)} files, {len(sent.files)} sent, or others"


class _Stored:
    """All that a call's deposits rest on, read at once."""

    def __init__(self, call: Call) -> None:
        dossiers = Dossier.objects.filter(call=call)
        self.states = dict(dossiers.values_list("pk", "state"))
        self.deposits = list(
            Deposit.objects.filter(dossier__call=call).select_related("dossier", "form_version")
        )
        self.papers: dict[int, list[str]] = defaultdict(list)
        for pk, sha256 in DepositFile.objects.filter(deposit__dossier__call=call).values_list(
            "deposit", "file__sha256"
        ):
            self.papers[pk].append(sha256)
        self.entries = Counter(
            (entry.target_id, entry.data["deposit"], entry.data["digest"])
            for entry in JournalEntry.objects.filter(verb="dossier.submitted")
            if entry.target_id.isdigit() and int(entry.target_id) in self.states
        )
        self.mails: Counter[str] = Counter()
        for text in OutboxMessage.objects.filter(template=RECEIVED).values_list("text", flat=True):
            self.mails.update(set(_DIGEST.findall(text)))

    def lacks(self, deposit: Deposit, members: int) -> Iterator[str]:
        """Yield what a deposit should have beside it and has not."""
        name = f"deposit {deposit.pk}"
        digest = snapshots.digest(
            deposit.snapshot,
            reference=deposit.dossier.reference,
            number=deposit.number,
            form_digest=deposit.form_version.digest,
            at=deposit.submitted_at.isoformat(),
        )
        if digest != deposit.digest:
            yield f"{name}: its digest is not that of its content"
        if sorted(self.papers[deposit.pk]) != sorted(
            one["sha256"] for one in deposit.snapshot["files"]
        ):
            yield f"{name}: its files are not those of its snapshot"
        if not self.entries[self._entry(deposit)]:
            yield f"{name}: no journal entry"
        if self.mails[deposit.digest] < members:
            yield f"{name}: {self.mails[deposit.digest]} mails of {members}"
        if self.states[deposit.dossier_id] == "draft":
            yield f"{name}: the dossier says it is a draft"

    def repeats(self, deposit: Deposit, members: int) -> Iterator[str]:
        """Yield what a deposit has more than once."""
        if self.entries[self._entry(deposit)] > 1:
            yield f"deposit {deposit.pk}: several journal entries"
        if self.mails[deposit.digest] > members:
            yield f"deposit {deposit.pk}: {self.mails[deposit.digest]} mails"

    def astray(self) -> Iterator[str]:
        """Yield what speaks of a deposit that is not there."""
        known = {self._entry(deposit) for deposit in self.deposits}
        digests = set(Deposit.objects.values_list("digest", flat=True))  # of every call
        sent = {deposit.dossier_id for deposit in self.deposits}
        yield from (
            f"journal entry of no deposit: {one}" for one in self.entries if one not in known
        )
        yield from (f"mail of no deposit: {one}" for one in self.mails if one not in digests)
        yield from (
            f"dossier {pk}: {state} without a deposit"
            for pk, state in self.states.items()
            if state != "draft" and pk not in sent
        )

    @staticmethod
    def _entry(deposit: Deposit) -> tuple[str, int, str]:
        return (str(deposit.dossier_id), deposit.number, deposit.digest)


def broken_objects() -> Iterator[str]:
    """Yield the rows of files whose object is not there, or is not what the row says."""
    storage = private_storage()
    for row in PrivateFile.objects.all():
        try:
            with storage.open(row.key) as content:
                stored = content.read()
        except OSError as absent:
            yield f"file {row.pk}: {type(absent).__name__}"
            continue
        if (len(stored), hashlib.sha256(stored).hexdigest()) != (row.size, row.sha256):
            yield f"file {row.pk}: {len(stored)} bytes of {row.size}"


def orphans() -> int:
    """Return how many objects have no row: the sweeper's, a day later."""
    known = set(PrivateFile.objects.values_list("key", flat=True))
    storage: Any = private_storage()
    return sum(key not in known for key in storage.all_keys())


def attached(dossier: int) -> list[str]:
    """Return the digests of a draft's files."""
    return list(AnswerFile.objects.filter(dossier=dossier).values_list("file__sha256", flat=True))
