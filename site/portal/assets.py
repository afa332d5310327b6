"""One stylesheet out of many small files: fewer requests, one hash."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

# From the general to the particular; inside a folder, by name.
ORDER = ("fonts.css", "tokens.css", "base.css", "layout.css", "components/*.css", "rooms/*.css")
LAST = ("print.css",)

_TOKEN = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'|\s+|(?<=[\s:,(-])0(?=\.\d)", re.DOTALL)
_URL = re.compile(r"url\(\s*([\"']?)(?!data:|https?:|/|#)([^\"')]+)\1\s*\)")


def sources(*folders: Path) -> Iterator[tuple[Path, str]]:
    """Yield each stylesheet with its path below its folder, in the order of the cascade."""
    for pattern in ORDER + LAST:
        for folder in folders:
            for path in sorted(folder.glob(pattern)):
                yield path, path.relative_to(folder).as_posix()


def minify(css: str) -> str:
    """Return the same rules without comments, spaces and noughts that nobody reads."""

    def shorter(match: re.Match[str]) -> str:
        token = match[0]
        if token.startswith(("/*", "0")):
            return ""
        return " " if token.isspace() else token

    css = _TOKEN.sub(shorter, css)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    css = re.sub(r"(?<=[\w-]): ", ":", css)
    css = re.sub(r" ([>~]) (?=[a-z.:*\[])", r"\1", css)  # not the > of a media query's numbers
    return css.replace(";}", "}").strip()


def rebase(css: str, name: str) -> str:
    """Rewrite the relative addresses of a file `name` for a stylesheet at the folder's root."""
    folder = posixpath.dirname(name)
    if not folder:
        return css

    def moved(match: re.Match[str]) -> str:
        return f'url("{posixpath.normpath(posixpath.join(folder, match[2]))}")'

    return _URL.sub(moved, css)


def build_css(*folders: Path, target: Path) -> int:
    """Write the stylesheet, only where it changed, and return its size in bytes."""
    css = "\n".join(minify(rebase(path.read_text(), name)) for path, name in sources(*folders))
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists() or target.read_text() != css:
        target.write_text(css)
    return len(css.encode())
