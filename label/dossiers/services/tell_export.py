"""Writing down who took dossiers out of the portal."""

from collections.abc import Mapping
from typing import Any

from records.services import journal


def tell_export(*, form: str, chosen: Mapping[str, list[str]], count: int, by: Any) -> None:
    """Write down an export: its form, its filters by code, and how many dossiers it has."""
    filters = {name: list(codes) for name, codes in chosen.items()}
    told = {"form": form, "dossiers": count, "filters": filters}
    journal.record(actor=by, verb="dossiers.exported", data=told)
