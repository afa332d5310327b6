"""Write the screen's fonts and their style sheet once, and again only when a recipe changes."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from . import metrics, screen
from .source import FAMILY, WEIGHTS, Weight, build_folder, paper_fonts, put

STAMP = "fonts.stamp"


def recipe() -> str:
    """Return a digest of everything that the result depends on."""
    parts = [version("pymupdf-fonts"), version("fonttools")]
    folder = Path(__file__).parent
    parts += [path.read_text() for path in sorted(folder.glob("*.py"))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def face(family: str, weight: Weight, ranges: screen.Ranges, file: str) -> str:
    """Return the @font-face rule of one weight for the characters of `ranges`."""
    return "\n".join(
        (
            "@font-face {",
            f'  font-family: "{family}";',
            f"  font-weight: {weight.css};",
            "  font-style: normal;",
            "  font-display: swap;",
            f'  src: url("../fonts/{file}") format("woff2");',
            f"  unicode-range: {screen.unicode_range(ranges)};",
            "}",
        )
    )


def build() -> bool:
    """Make `fonts/*.woff2`, `css/fonts.css` and the fonts for paper; tell whether work was due."""
    folder = build_folder()
    stamp, digest = folder / STAMP, recipe()
    if (
        stamp.exists()
        and stamp.read_text() == digest
        and (folder / "static/css/fonts.css").exists()
    ):
        return False
    paper_fonts()
    rules = [metrics.fallback_face()]
    for script in screen.SCRIPTS:
        for weight in WEIGHTS:
            file = f"firago-{script.name}-{weight.css}.woff2"
            put(folder / "static/fonts" / file, screen.woff2(weight, script))
            rules.append(face(FAMILY, weight, script.ranges, file))
            if script.companions:
                own = f"{FAMILY} {script.name.title()}"
                rules.append(face(own, weight, script.ranges + script.companions, file))
    put(folder / "static/css/fonts.css", ("\n".join(rules) + "\n").encode())
    put(stamp, digest.encode())
    return True
