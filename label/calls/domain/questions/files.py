from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .base import Question, Reading, refused

FILE_KINDS = ("pdf", "docx", "xlsx", "odt", "ods", "jpeg", "png")


@dataclass(frozen=True, kw_only=True)
class File(Question):
    """One or more files, of some kinds; the answer is the list of their ids."""

    type = "file"
    shape = "files"
    option_names = ("kinds", "max_files")

    kinds: tuple[str, ...] = FILE_KINDS
    max_files: int = 1

    def understand(self, typed: Any) -> Reading:
        ids = [str(one) for one in typed]
        if len(ids) > self.max_files:
            return refused("too_many_files", limit=self.max_files)
        return Reading(ids)

    def missing(self, reading: Reading) -> Any:
        return refused("file_required").problems[0] if super().missing(reading) else None

    def typed_from(self, value: Any) -> Any:
        return list(value or [])

    def faults(self) -> Iterator[str]:
        if not self.kinds or not set(self.kinds) <= set(FILE_KINDS):
            yield "unknown_kind"
        if self.max_files < 1:
            yield "limits_cross"
