"""Who looks after the portal."""

from typing import Any


def may_operate(user: Any) -> bool:
    """Tell whether a person is of the administration."""
    return bool(user.is_active and user.has_perm("operations.change_backuprun"))
