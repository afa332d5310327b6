"""Who may do what with calls. Communication and Administration hold `change_call`."""

from accounts.models import User


def may_publish_form(user: User) -> bool:
    """Say whether the person may freeze a form for new dossiers."""
    return user.is_active and user.has_perm("calls.change_call")


def may_read_calls(user: User) -> bool:
    """Say whether the person may read calls and their forms in the administration."""
    return user.is_active and (
        user.has_perm("calls.view_call") or user.has_perm("calls.change_call")
    )
