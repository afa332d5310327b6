"""What kind of place a link leads to, by its target alone."""

from dataclasses import dataclass
from urllib.parse import urlsplit

WEB = ("http", "https")


@dataclass(frozen=True)
class Target:
    """A kind (`page`, `document`, `anchor`, `path`, `web`), and the key or address it needs."""

    kind: str
    key: int | None = None
    address: str = ""


def target_of(text: str, own_hosts: frozenset[str]) -> Target | None:
    """Return where a link's target leads; None for mail, telephone, and what is no address."""
    text = text.strip()
    kind, _, key = text.partition(":")
    if kind in ("page", "document") and key.isdecimal():
        return Target(kind, key=int(key))
    if text.startswith("#"):
        return Target("anchor", address=text[1:])
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return None
    if not parts.scheme and not parts.netloc and parts.path.startswith("/"):
        return Target("path", address=parts.path)
    if parts.scheme not in WEB or not host:
        return None
    if host in own_hosts:
        return Target("path", address=parts.path or "/")
    return Target("web", address=parts._replace(fragment="").geturl())
