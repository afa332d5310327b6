"""Which checks there are: the portal's own, then those that rooms register."""

from publishing.domain.checking import CHECKS, Check

_registered: list[Check] = []


def register(check: Check) -> Check:
    """Add a check; registering it again changes nothing."""
    if check not in _registered:
        _registered.append(check)
    return check


def forget(check: Check) -> None:
    """Take a registered check away; for tests."""
    _registered.remove(check)


def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order in which they are told."""
    return (*CHECKS, *_registered)
