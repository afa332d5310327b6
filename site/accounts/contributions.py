"""What other rooms add to a commune's space, keep it for, and forget of a person.

A room registers from its `AppConfig.ready`; this one knows none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol


class Forget(Protocol):
    """Erases what a room knows of an address; tells whether it knew anything."""

    def __call__(self, *, email: str) -> bool: ...


class Keep(Protocol):
    """Tells whether an empty space is kept from first comers: it holds what is not theirs."""

    def __call__(self, commune: Any) -> bool: ...


@dataclass(frozen=True)
class SpaceLink:
    """A way from a commune's space to a page of another room."""

    label: Any
    address: Callable[[str], str]
    """Returns the page's address from the commune's HCP code."""


_LINKS: dict[str, SpaceLink] = {}
_FORGETTERS: dict[str, Forget] = {}
_KEEPERS: dict[str, Keep] = {}


def add_space_link(name: str, link: SpaceLink) -> None:
    """Show a link in every space. The same name again replaces it."""
    _LINKS[name] = link


def space_links() -> list[SpaceLink]:
    """Return the links of every space, by name."""
    return [_LINKS[name] for name in sorted(_LINKS)]


def add_forgetter(name: str, forget: Forget) -> None:
    """Call a function when a person is erased, within the same transaction."""
    _FORGETTERS[name] = forget


def forgetters() -> list[Forget]:
    """Return what is to be called, by name."""
    return [_FORGETTERS[name] for name in sorted(_FORGETTERS)]


def add_keeper(name: str, keep: Keep) -> None:
    """Ask a function before somebody opens an empty space."""
    _KEEPERS[name] = keep


def is_kept(commune: Any) -> bool:
    """Tell whether a room keeps the commune's empty space for whom it invites."""
    return any(_KEEPERS[name](commune) for name in sorted(_KEEPERS))
