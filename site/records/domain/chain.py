"""The journal's chain: each entry's digest holds the one before it, so nothing changes unseen."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

GENESIS = "0" * 64


@dataclass(frozen=True)
class Link:
    """What an entry's digest is taken over. `at` is an instant; `data` is plain JSON."""

    sequence: int
    at: datetime
    actor: str
    verb: str
    target_type: str
    target_id: str
    data: dict[str, Any]
    previous: str


@dataclass(frozen=True)
class Sealed:
    """A link with the digest that was stored for it."""

    link: Link
    digest: str


@dataclass(frozen=True)
class Head:
    """The last entry's number and digest, kept apart from the entries."""

    sequence: int
    digest: str


@dataclass(frozen=True)
class Finding:
    """Something wrong at one number: `missing`, `changed`, `unlinked`, `cut` or `added`."""

    sequence: int
    code: str


def canonical(value: Any) -> str:
    """Write a value as JSON in the one way that digests are taken over."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def seal(link: Link) -> str:
    """Return the SHA-256 of an entry, as 64 hexadecimal signs."""
    fields = asdict(link) | {"at": link.at.astimezone(UTC).isoformat(timespec="microseconds")}
    return hashlib.sha256(canonical(fields).encode()).hexdigest()


def check_data(value: Any) -> None:
    """Raise `ValueError` for data that a database could give back otherwise than it got it."""
    if value is None or isinstance(value, (bool, int)):
        return
    if isinstance(value, str):
        if "\0" in value:
            raise ValueError("Journal data holds no NUL.")
        value.encode()
    elif isinstance(value, list):
        for item in value:
            check_data(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise ValueError(f"Journal data has text for keys, not {key!r}.")
            check_data(key)
            check_data(item)
    else:
        raise ValueError(f"Journal data is text, whole numbers, lists and dicts, not {value!r}.")


def verify(entries: Iterable[Sealed], head: Head) -> Iterator[Finding]:
    """Yield all that is wrong in entries sorted by number, up to the head's."""
    expected, previous = 1, GENESIS
    for entry in entries:
        number = entry.link.sequence
        if number < expected:
            yield Finding(number, "added")
            continue
        for gap in range(expected, number):
            yield Finding(gap, "missing")
        if seal(entry.link) != entry.digest:
            yield Finding(number, "changed")
        if number == expected and entry.link.previous != previous:
            yield Finding(number, "unlinked")
        expected, previous = number + 1, entry.digest
    for gap in range(expected, head.sequence + 1):
        yield Finding(gap, "missing")
    if expected == head.sequence + 1 and previous != head.digest:
        yield Finding(head.sequence, "cut")
    if expected > head.sequence + 1:
        yield Finding(expected - 1, "added")
