"""The picture that social networks show beside a link: the mark and the name, one a language."""

from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from portal.settings.env import ROOT, VAR

NAMES = {"fr": "Label Commune Citoyenne", "ar": "ميزة الجماعة المواطنة"}
MARK = ROOT / "site" / "static" / "img" / "mark-light.svg"
SIZE = (1200, 630)  # pixels, what the networks ask for

CARD = """
#set page(width: {width}pt, height: {height}pt, margin: (x: 84pt, y: 96pt), fill: rgb("#0d4f49"),
  background: place(horizon + {end}, dx: {shift}, image("mark.svg", width: 560pt)))
#set text(font: "FiraGO", lang: "{language}", dir: {direction}, fill: rgb("#fdf9f0"))
#v(1fr)
#text(size: 76pt, weight: "bold", block(width: 62%, par(leading: 0.5em)[{name}]))
#v(18pt)
#align({start}, text(
  size: 38pt, fill: rgb("#eda94a"), dir: {twin_direction}, lang: "{twin_language}",
)[{twin}])
#v(1fr)
"""


def source(language: str) -> str:
    """Return the typst document of one language's card."""
    twin = "ar" if language == "fr" else "fr"
    rtl = language == "ar"
    return CARD.format(
        width=SIZE[0],
        height=SIZE[1],
        language=language,
        twin_language=twin,
        direction="rtl" if rtl else "ltr",
        twin_direction="ltr" if rtl else "rtl",
        start="right" if rtl else "left",
        end="left" if rtl else "right",
        shift="-110pt" if rtl else "110pt",
        name=NAMES[language],
        twin=NAMES[twin],
    )


def build_share_cards(folder: Path = VAR / "build" / "static" / "img") -> None:
    """Draw the card of each language."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in NAMES:
        (folder / f"share-{language}.png").write_bytes(_png(source(language)))


def _png(document: str) -> bytes:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "mark.svg").write_bytes(MARK.read_bytes())
        (folder / "card.typ").write_text(document)
        png: bytes = typst.compile(
            folder / "card.typ",
            format="png",
            ppi=72,
            font_paths=[VAR / "build" / "fonts"],
            ignore_system_fonts=True,
        )
    return png
