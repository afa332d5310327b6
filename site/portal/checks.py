"""What must be true of the machine before the portal may start."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.exceptions import ImproperlyConfigured

from portal.settings.env import ROOT
from records.domain.scanning import parse_address
from records.scanning import clamd

TAG = "portal"
SCANNER_SECONDS = 1.0


@register(TAG)
def time_zone_data(**_: Any) -> list[CheckMessage]:
    """Morocco left UTC+01 on 20 September 2026 (IANA 2026c): older data closes calls early."""
    offset = datetime(2026, 12, 1, 12, tzinfo=ZoneInfo("Africa/Casablanca")).utcoffset()
    if offset == timedelta(0):
        return []
    return [
        Error(
            f"The time-zone data puts Morocco at {offset} from UTC on 1 December 2026, not 0.",
            hint="Install tzdata>=2026.3 and set PYTHONTZPATH to the empty string.",
            id="portal.E001",
        )
    ]


@register(TAG)
def site_is_no_package(**_: Any) -> list[CheckMessage]:
    """The standard library owns the name `site`: the folder must stay a plain folder."""
    if not (ROOT / "site" / "__init__.py").exists():
        return []
    return [Error("site/__init__.py hides Python's own module `site`.", id="portal.E002")]


@register(TAG)
def virus_scanner(**_: Any) -> list[CheckMessage]:
    """Where a scanner is configured, its address is right and, better, it answers."""
    if not settings.CLAMD_URL:
        return []
    try:
        address = parse_address(settings.CLAMD_URL)
    except ValueError as error:
        return [Error(f"CLAMD_URL: {error}", id="portal.E003")]
    if clamd.answers(address, seconds=SCANNER_SECONDS):
        return []
    return [
        checks.Warning(
            "The virus scanner that CLAMD_URL names does not answer.",
            hint="Files are taken and wait in quarantine until it does.",
            id="portal.W001",
        )
    ]


@register(TAG)
def second_factor(**_: Any) -> list[CheckMessage]:
    """Only the demonstration, whose people are invented, may let staff in by a password alone."""
    if settings.STAFF_SECOND_FACTOR or settings.DEMONSTRATION:
        return []
    return [
        Error(
            "STAFF_SECOND_FACTOR is off: a stolen password would open every dossier.",
            hint="Take STAFF_SECOND_FACTOR out of the environment.",
            id="portal.E004",
        )
    ]


def refuse_to_start_on_errors() -> None:
    """Raise `ImproperlyConfigured` with every error of this module, for servers."""
    errors = [message for message in run_checks(tags=[TAG]) if message.is_serious()]
    if errors:
        raise ImproperlyConfigured("\n".join(str(error) for error in errors))
