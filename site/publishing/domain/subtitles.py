"""Subtitles in WebVTT (W3C, 2019), as far as a player needs them right: read, or refused.

The reasons are codes: `not_text`, `no_header`, `bad_time`, `backwards`, `no_order`, `no_cue`,
`empty_cue`.
"""

import re
from dataclasses import dataclass

TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMING = re.compile(rf"^{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t]+.*)?$")
# Parts of a file that are shown to nobody.
SILENT = ("NOTE", "STYLE", "REGION")


class BadSubtitles(Exception):
    """A file that is no WebVTT; `line` counts from one."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason, line)
        self.reason, self.line = reason, line


@dataclass(frozen=True)
class Cue:
    """A text shown from one instant to another, in milliseconds."""

    starts: int
    ends: int
    text: str


def read_subtitles(content: bytes) -> list[Cue]:
    """Return the cues of a WebVTT file, in order. Raises `BadSubtitles`."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadSubtitles("not_text") from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if "\0" in text or not re.match(r"^WEBVTT(?:[ \t].*)?$", lines[0]):
        raise BadSubtitles("no_header")
    cues: list[Cue] = []
    for number, part in _parts(lines):
        cue = _cue(part, number)
        if cues and cue.starts < cues[-1].starts:
            raise BadSubtitles("no_order", number)
        cues.append(cue)
    if not cues:
        raise BadSubtitles("no_cue")
    return cues


def _parts(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Return what stands between empty lines after the header, each with its first line's number.

    Notes, styles and regions are left out.
    """
    parts: list[tuple[int, list[str]]] = []
    current: list[str] = []
    first, header = 1, True
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            first = first if current else number
            current.append(line)
        elif current:
            if not header and not current[0].startswith(SILENT):
                parts.append((first, current))
            current, header = [], False
    return parts


def _cue(part: list[str], number: int) -> Cue:
    at = 0 if "-->" in part[0] else 1  # the first line may name the cue
    timing = TIMING.match(part[at].strip()) if len(part) > at else None
    if timing is None:
        raise BadSubtitles("bad_time", number + at)
    groups = timing.groups()
    starts, ends = _milliseconds(groups[:4]), _milliseconds(groups[4:])
    if ends <= starts:
        raise BadSubtitles("backwards", number + at)
    text = "\n".join(part[at + 1 :]).strip()
    if not text:
        raise BadSubtitles("empty_cue", number + at)
    return Cue(starts, ends, text)


def _milliseconds(groups: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, thousandths = (int(group or 0) for group in groups)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
