"""What a session remembers of the second factor: which one was shown, and when."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from accounts.domain.second_factor import Step, proof_stands, step_of
from accounts.selectors import factors_of

KEY = "second_factor"
CODES = Authenticator.Type.RECOVERY_CODES


def note_proof(request: HttpRequest, factor: Authenticator) -> None:
    """Remember that this factor was shown now, in a session with a new key."""
    request.session.cycle_key()
    request.session[KEY] = {"factor": factor.pk, "at": timezone.now().isoformat()}


def proven_at(request: HttpRequest, factors: list[Authenticator]) -> datetime | None:
    """Return when one of these factors was shown; None if never, or if it is no longer there."""
    noted: Any = request.session.get(KEY) or {}
    if noted.get("factor") not in {factor.pk for factor in factors}:
        return None
    return parse_datetime(noted["at"])


def step(request: HttpRequest, person: Any) -> Step:
    """Return where someone of the staff stands in this session."""
    factors = list(factors_of(person))
    at = proven_at(request, factors)
    sending = request.method not in ("GET", "HEAD")
    codes = next((one for one in factors if one.type == CODES), None)
    return step_of(
        holds_a_factor=any(one.type != CODES for one in factors),
        is_proven=at is not None and proof_stands(at, timezone.now(), sending=sending),
        has_kept_codes=codes is not None and codes.wrap().did_view,
    )
