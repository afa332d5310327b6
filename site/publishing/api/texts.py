"""Words in both languages, and instants with Morocco's offset."""

import re
from datetime import date, datetime
from typing import Annotated, Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import Schema
from pydantic import BeforeValidator, Field

Instant = Annotated[
    str,
    Field(
        description=_("An instant with Morocco's offset from UTC on that day."),
        json_schema_extra={"format": "date-time"},
    ),
]


def _written(value: Any) -> Any:
    """Take a day only as it is described: pydantic would read a number of seconds as one, too."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError("not a day such as 2026-08-25")
    return value


Day = Annotated[date, BeforeValidator(_written)]


class Text(Schema):
    """One string in both languages; empty where it was not written."""

    fr: str
    ar: str


def text(row: Any, name: str) -> Text:
    """Return a row's `name_fr` and `name_ar`."""
    return Text(fr=getattr(row, f"{name}_fr"), ar=getattr(row, f"{name}_ar"))


def instant(moment: datetime) -> str:
    """Return an instant as ISO 8601 in Morocco's time: `2026-12-22T16:30:00+00:00`."""
    return timezone.localtime(moment).isoformat(timespec="seconds")


def absolute(path: str) -> str:
    """Return a path of the portal as a whole address."""
    return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/") + path
