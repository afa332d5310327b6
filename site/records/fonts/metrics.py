"""A fallback face as wide and as tall as FiraGO, so that text does not jump when it arrives."""

import io

from fontTools.ttLib import TTFont

from .source import FAMILY, WEIGHTS

# How often each sign comes in French prose, per thousand.
FRENCH_FREQUENCY = dict(
    zip(
        "eatisnrulodcmpév ",
        (121, 71, 59, 66, 65, 61, 55, 52, 49, 50, 32, 26, 26, 25, 16, 16, 170),
        strict=True,
    )
)
# Advance widths of the same signs in Arial (and its metric twins), in thousandths of an em.
ARIAL_WIDTH = dict(
    zip(
        "eatisnrulodcmpév ",
        (556, 556, 278, 222, 500, 556, 333, 556, 222, 556, 556, 500, 833, 556, 556, 500, 278),
        strict=True,
    )
)


def _mean(width: dict[str, float]) -> float:
    total = sum(FRENCH_FREQUENCY.values())
    return sum(width[sign] * share for sign, share in FRENCH_FREQUENCY.items()) / total


def fallback_face() -> str:
    """Return the @font-face rule of Arial stretched to FiraGO's measures."""
    font = TTFont(io.BytesIO(WEIGHTS[0].ttf()), lazy=True)
    em, line = font["head"].unitsPerEm, font["hhea"]
    advances, glyph_of = font["hmtx"].metrics, font.getBestCmap()
    own = {sign: advances[glyph_of[ord(sign)]][0] * 1000 / em for sign in FRENCH_FREQUENCY}
    ratio = _mean(own) / _mean({sign: float(width) for sign, width in ARIAL_WIDTH.items()})

    def percent(units: float) -> str:
        return f"{units / em / ratio * 100:.2f}%"

    return "\n".join(
        (
            "@font-face {",
            f'  font-family: "{FAMILY} fallback";',
            '  src: local("Arial"), local("Liberation Sans"), local("Helvetica");',
            f"  size-adjust: {ratio * 100:.2f}%;",
            f"  ascent-override: {percent(line.ascent)};",
            f"  descent-override: {percent(-line.descent)};",
            f"  line-gap-override: {percent(line.lineGap)};",
            "}",
        )
    )
