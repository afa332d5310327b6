"""Who may do what with the two languages."""

from typing import Any

from wagtail.models import Page


def may_see(user: Any) -> bool:
    """Say whether a person works on the parity of the two languages."""
    return bool(user.is_active and user.has_perm("parity.view_standing"))


def may_translate(user: Any, page: Page) -> bool:
    """Say whether a person may begin the translation of a page."""
    return bool(
        user.has_perm("wagtail_localize.submit_translation")
        and page.permissions_for_user(user).can_edit()
    )


def may_publish(user: Any, page: Page) -> bool:
    """Say whether a person may publish a page, whatever stands against it for the moment."""
    tester = page.permissions_for_user(user)
    return bool(user.is_superuser or "publish" in getattr(tester, "permissions", ()))
