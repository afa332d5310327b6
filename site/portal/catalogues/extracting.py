"""The phrases of source files, by GNU xgettext and Django's reading of templates."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from django.utils.translation import templatize

from portal.settings.env import ROOT

KEYWORDS = (
    "gettext_noop",
    "gettext_lazy",
    "ngettext_lazy:1,2",
    "pgettext:1c,2",
    "npgettext:1c,2,3",
    "pgettext_lazy:1c,2",
    "npgettext_lazy:1c,2,3",
)
# xgettext hears `_` by itself; these are the names Django's functions are imported under.
COMMAND = [
    "xgettext",
    "--language=Python",
    "--from-code=UTF-8",
    "--no-location",
    "--no-wrap",
    "--files-from=-",
    "--output=-",
    *(f"--keyword={keyword}" for keyword in KEYWORDS),
]


class GettextMissing(Exception):
    """Xgettext is not installed; only who changes phrases needs it."""


def extract(paths: Iterable[Path]) -> list[polib.POEntry]:
    """Return one entry for each phrase of the files, in their order."""
    if shutil.which("xgettext") is None:
        raise GettextMissing("xgettext is not installed (package gettext).")
    with TemporaryDirectory() as folder:
        names = [readable(path, Path(folder)) for path in paths]
        result = subprocess.run(  # noqa: S603
            COMMAND, cwd=folder, input="\n".join(names), capture_output=True, text=True, check=True
        )
    return list(polib.pofile(result.stdout)) if result.stdout else []


def readable(path: Path, folder: Path) -> str:
    """Write a file as Python that xgettext reads; return its name in the folder."""
    text = (ROOT / path).read_text()
    if path.suffix != ".py":
        text = templatize(text, origin=str(path))
    target = folder / f"{path}.py"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)
    return f"{path}.py"
