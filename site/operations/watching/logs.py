"""One JSON object a line, without personal data: what, where, in which request, never whose."""

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path

from operations.domain.redaction import without_people

from .incidents import current

# The words of these tell of machines. Those of other faults may quote what someone typed.
OF_MACHINES = (OSError, ImportError, MemoryError)
OF_DATABASES = ("OperationalError", "InterfaceError", "PoolTimeout")
FRAMES = 30
ROOT = Path(__file__).resolve().parents[3]


class JsonFormatter(logging.Formatter):
    """Writes a record as JSON. A fault keeps its kind and its places in the source."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_people(_message(record)),
        }
        if number := current():
            told["request"] = number
        if record.exc_info and record.exc_info[1]:
            told |= _fault(record.exc_info[1])
        return json.dumps(told, ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    """Return the words of a record; of Django's own on a request, without its query."""
    try:
        return record.getMessage().partition("?")[0]
    except (TypeError, ValueError):
        return str(record.msg)


def _fault(error: BaseException) -> dict[str, object]:
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    told: dict[str, object] = {
        "fault": f"{type(error).__module__}.{type(error).__qualname__}",
        "where": [f"{_short(one.filename)}:{one.lineno} {one.name}" for one in frames],
    }
    if isinstance(error, OF_MACHINES) or type(error).__name__ in OF_DATABASES:
        told["said"] = without_people(str(error))[:400]
    if error.__cause__:
        told["cause"] = type(error.__cause__).__qualname__
    return told


def _short(name: str) -> str:
    return name.removeprefix(f"{ROOT}/").rpartition("site-packages/")[2]
