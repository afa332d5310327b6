import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from ..text import clean_text, western_digits
from .base import Question, Reading, refused

_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_HOST = re.compile(r"([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")
# HCP: region, province, circle, commune.
COMMUNE_CODE = re.compile(r"\d{2}\.\d{3}\.\d{2}\.\w{1,3}")


def _line(typed: Any) -> str:
    return western_digits(clean_text(str(typed), lines=False))


def read_date(text: str) -> date | None:
    """Understand 2026-08-25 or 25/08/2026; None if it is no day of the calendar."""
    text = western_digits(text.strip())
    found = _DAY_FIRST.fullmatch(text)
    try:
        if found:
            day, month, year = (int(part) for part in found.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True, kw_only=True)
class Date(Question):
    """A day, kept as ISO 8601. Limits are ISO days or empty."""

    type = "date"
    option_names = ("earliest", "latest")

    earliest: str = ""
    latest: str = ""

    def understand(self, typed: Any) -> Reading:
        day = read_date(_line(typed))
        if day is None:
            return refused("not_a_date")
        if self.earliest and day < date.fromisoformat(self.earliest):
            return refused("date_before", limit=self.earliest)
        if self.latest and day > date.fromisoformat(self.latest):
            return refused("date_after", limit=self.latest)
        return Reading(day.isoformat())

    def faults(self) -> Iterator[str]:
        if self.earliest and self.latest and self.earliest > self.latest:
            yield "limits_cross"


@dataclass(frozen=True, kw_only=True)
class Email(Question):
    """An e-mail address, at most 254 characters (RFC 5321)."""

    type = "email"

    def understand(self, typed: Any) -> Reading:
        address = _line(typed)
        if len(address) > 254 or not _EMAIL.fullmatch(address):
            return refused("not_an_email")
        name, _, host = address.rpartition("@")
        return Reading(f"{name}@{host.lower()}")


@dataclass(frozen=True, kw_only=True)
class Telephone(Question):
    """A Moroccan number (national plan of the ANRT), kept as +212 and nine digits."""

    type = "telephone"

    def understand(self, typed: Any) -> Reading:
        digits = re.sub(r"[\s.\-()/]", "", _line(typed))
        found = re.fullmatch(r"(?:\+212|00212|212)?0?([5-8]\d{8})", digits)
        if not found or not re.match(r"\+|0|212", digits):
            return refused("not_a_telephone")
        return Reading(f"+212{found[1]}")


@dataclass(frozen=True, kw_only=True)
class WebAddress(Question):
    """A public http or https address; a bare domain gets https."""

    type = "web_address"

    def understand(self, typed: Any) -> Reading:
        address = _line(typed)
        if "://" not in address:
            address = f"https://{address}"
        try:
            parts = urlsplit(address)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return refused("not_a_web_address")
        fine = (
            parts.scheme in ("http", "https") and _HOST.fullmatch(host) and "@" not in parts.netloc
        )
        if not fine or len(address) > 500 or port == 0 or " " in address:
            return refused("not_a_web_address")
        return Reading(address)


@dataclass(frozen=True, kw_only=True)
class CommuneChoice(Question):
    """A commune, by its HCP code. Whether it exists is for the caller, who has the territory."""

    type = "commune"

    def understand(self, typed: Any) -> Reading:
        code = _line(typed)
        return Reading(code) if COMMUNE_CODE.fullmatch(code) else refused("unknown_commune")
