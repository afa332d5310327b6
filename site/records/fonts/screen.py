"""The subsets that browsers fetch: about 12 kB Arabic and 12 kB Latin a weight."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

from fontTools import subset
from fontTools.ttLib import TTFont

from .source import Weight

ARABIC_FEATURES = (
    "init medi fina isol rlig liga calt ccmp locl mark mkmk curs kern".split()  # noqa: SIM905
)
LATIN_FEATURES = ["kern", "liga", "tnum"]

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Script:
    """A set of characters that is fetched only by pages that use one of them."""

    name: str
    ranges: Ranges
    features: list[str]
    companions: Ranges = ()
    """Signs that its text is never without, though another script's file has them too."""

    @property
    def characters(self) -> list[int]:
        ranges = self.ranges + self.companions
        return [code for first, last in ranges for code in range(first, last + 1)]


def unicode_range(ranges: Ranges) -> str:
    """Return ranges as CSS writes them."""
    return ", ".join(
        f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}" for first, last in ranges
    )


def runs(codes: Iterable[int]) -> Ranges:
    """Return the ranges that hold exactly these characters."""
    found: list[tuple[int, int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return tuple(found)


ARABIC = Script(
    "arabic",
    (
        (0x060C, 0x060C),
        (0x061B, 0x061B),
        (0x061F, 0x061F),
        (0x0621, 0x063A),
        (0x0640, 0x0655),
        (0x0660, 0x066D),
        (0x0670, 0x0671),
        (0x067E, 0x067E),
        (0x0686, 0x0686),
        (0x0698, 0x0698),
        (0x06A4, 0x06A4),
        (0x06A8, 0x06A9),
        (0x06AD, 0x06AD),
        (0x06AF, 0x06AF),
        (0x06CC, 0x06CC),
    ),
    ARABIC_FEATURES,
    # Space, figures and their punctuation: so that a date does not fetch the Latin file.
    (
        (0x0020, 0x0020),
        (0x0025, 0x0025),
        (0x0028, 0x0029),
        (0x002B, 0x003A),
        (0x00A0, 0x00A0),
        (0x00AB, 0x00AB),
        (0x00BB, 0x00BB),
        (0x2013, 0x2013),
    ),
)
# What French takes of the second half of Latin-1; the rest has a file of its own.
FRENCH = "\u00a0©«»°²·×ÀÂÆÇÈÉÊËÎÏÔÙÛÜàâæçèéêëîïôùûüÿ"
LATIN = Script(
    "latin",
    (
        (0x0020, 0x007E),
        *runs(map(ord, FRENCH)),
        (0x0152, 0x0153),
        (0x0178, 0x0178),
        (0x2010, 0x2011),
        (0x2013, 0x2014),
        (0x2018, 0x201A),
        (0x201C, 0x201E),
        (0x2020, 0x2020),
        (0x2022, 0x2022),
        (0x2026, 0x2026),
        (0x2039, 0x203A),
        (0x20AC, 0x20AC),
        (0x2122, 0x2122),
        (0x2190, 0x2193),
        (0x2212, 0x2212),
    ),
    LATIN_FEATURES,
)
WESTERN = Script(
    "western",
    runs(code for code in range(0x00A0, 0x0100) if chr(code) not in FRENCH),
    LATIN_FEATURES,
)
SCRIPTS = (ARABIC, LATIN, WESTERN)


def woff2(weight: Weight, script: Script) -> bytes:
    """Return one weight cut down to one script, as woff2."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = script.features
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    font = TTFont(io.BytesIO(weight.ttf()))
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=script.characters)
    cutter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()
