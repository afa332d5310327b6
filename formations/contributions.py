"""What trainings add to a commune's space, and what they forget of a person."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.contributions import SpaceLink, add_forgetter, add_space_link


def _registrations(code: str) -> str:
    return reverse("registrations:commune", args=[code])


def _forget(*, email: str) -> bool:
    from .services.retaining import erase_participant

    return erase_participant(email=email)


def contribute() -> None:
    """Register both."""
    add_space_link("formations", SpaceLink(_("Registrations for trainings"), _registrations))
    add_forgetter("formations", _forget)
