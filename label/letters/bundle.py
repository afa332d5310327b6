"""All letters of a production in one file, made as it is read."""

from collections.abc import Iterator
from functools import partial

from zipstream import ZIP_STORED, ZipStream

from records.models import PrivateFile

from .models import Production


def bundled(production: Production) -> Iterator[bytes]:
    """Yield a ZIP of the papers, named by number; memory holds one letter at a time."""
    archive = ZipStream(compress_type=ZIP_STORED)
    letters = production.letters.select_related("paper").order_by("year", "position")
    for letter in letters.iterator(chunk_size=200):
        archive.add(_read(letter.paper), arcname=letter.paper.name)
    yield from archive


def _read(paper: PrivateFile) -> Iterator[bytes]:
    # A generator: the file is opened when its turn comes.
    with paper.open() as content:
        yield from iter(partial(content.read, 65536), b"")
