"""Who reads, and who sees what others have read."""

from typing import Any

from label.dossiers.permissions import may_act, may_instruct


def may_review(user: Any) -> bool:
    """Say whether a person may be given dossiers to read."""
    return bool(user.is_active and user.has_perm("reviews.change_reading"))


def may_see_all(user: Any) -> bool:
    """Say whether a person may see every reading: not one who reads himself."""
    return (may_instruct(user) and not may_review(user)) or may_act(user)
