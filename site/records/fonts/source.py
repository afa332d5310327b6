"""Where the whole fonts come from, and where they are kept for PDFs."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pymupdf_fonts
from django.conf import settings

FAMILY = "FiraGO"


@dataclass(frozen=True)
class Weight:
    """One weight of the family: its CSS figure, its name, and its key in the package."""

    css: int
    name: str
    key: str

    @property
    def ttf_name(self) -> str:
        return f"{FAMILY}-{self.name}.ttf"

    def ttf(self) -> bytes:
        """Return the whole font, some 800 kB."""
        return bytes(pymupdf_fonts.fontbuffers[self.key]())


WEIGHTS = (Weight(400, "Regular", "figo"), Weight(700, "Bold", "figbo"))


def build_folder() -> Path:
    """Return the folder of everything that is made and may be thrown away."""
    return Path(settings.VAR) / "build"


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, whoever else writes the same one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
        unfinished.write(content)
    Path(unfinished.name).chmod(0o644)
    Path(unfinished.name).replace(path)


def paper_fonts() -> Path:
    """Return the folder of whole TTF files that PDFs are set with, filling it if need be."""
    folder = build_folder() / "fonts"
    for weight in WEIGHTS:
        path = folder / weight.ttf_name
        if not path.exists():
            put(path, weight.ttf())
    return folder
