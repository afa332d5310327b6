"""Marks by which a page and the draft tell whether they hold the same answer."""

import hashlib
from typing import Any

from label.calls.domain.form import canonical


def shown_digest(typed: Any) -> str:
    """Return a short digest of what a page shows, to tell what the person then changed."""
    return hashlib.sha256(canonical(typed if typed is not None else "")).hexdigest()[:16]
