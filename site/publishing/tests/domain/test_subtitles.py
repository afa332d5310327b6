"""Subtitles are read as a player would, or refused with the line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.domain.subtitles import BadSubtitles, Cue, read_subtitles

GOOD = """WEBVTT - فيلم

NOTE Ceci ne se voit pas.

1
00:00:01.000 --> 00:00:04.000 line:0
Le label en trois minutes.

00:05.500 --> 00:09.000
ميزة الجماعة المواطنة
في ثلاث دقائق
"""


def test_cues_are_read_with_their_times() -> None:
    assert read_subtitles(GOOD.encode()) == [
        Cue(1000, 4000, "Le label en trois minutes."),
        Cue(5500, 9000, "ميزة الجماعة المواطنة\nفي ثلاث دقائق"),
    ]


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("1\n00:01.000 --> 00:02.000\nx", "no_header", 1),
        ("WEBVTTX\n\n00:01.000 --> 00:02.000\nx", "no_header", 1),
        ("WEBVTT\n", "no_cue", 1),
        ("WEBVTT\n\n00:01,000 --> 00:02,000\nx", "bad_time", 3),
        ("WEBVTT\n\n1\n00:01.000 -> 00:02.000\nx", "bad_time", 4),
        ("WEBVTT\n\n00:61.000 --> 01:02.000\nx", "bad_time", 3),
        ("WEBVTT\n\n00:02.000 --> 00:02.000\nx", "backwards", 3),
        ("WEBVTT\n\n00:03.000 --> 00:04.000\nx\n\n00:01.000 --> 00:02.000\ny", "no_order", 6),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n", "empty_cue", 3),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, reason: str, line: int) -> None:
    with pytest.raises(BadSubtitles) as told:
        read_subtitles(text.encode())
    assert (told.value.reason, told.value.line) == (reason, line)


def test_another_encoding_is_refused() -> None:
    with pytest.raises(BadSubtitles, match="not_text"):
        read_subtitles("WEBVTT\n\n00:01.000 --> 00:02.000\né".encode("latin-1"))


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: f"WEBVTT\n\n{t}".encode()))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        cues = read_subtitles(content)
    except BadSubtitles:
        return
    assert all(cue.starts < cue.ends and cue.text for cue in cues)
    assert [cue.starts for cue in cues] == sorted(cue.starts for cue in cues)
