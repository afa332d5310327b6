"""Dossiers as one ZIP, made as it is read: memory holds one paper at a time."""

import csv
import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from zipstream import ZIP_STORED, ZipStream

from label.calls.selectors import form_of
from label.dossiers.models import Deposit, Dossier
from label.dossiers.receipt import answers_pdf, receipt_pdf
from label.dossiers.selectors import last_deposit, sent_files
from publishing.domain.spreadsheets import harmless
from records.domain.names import clean_name
from records.models import PrivateFile

from .table import in_both

BLOCK = 65_536  # bytes
COLUMNS = (_("File"), _("Question"), _("Size in bytes"), _("SHA-256"), _("Standing"))
STANDINGS = {
    "included": _("included"),
    "waiting": _("left out: it waits for the virus scanner"),
    "infected": _("left out: a virus was found"),
    "lost": _("left out: it cannot be read"),
}


@dataclass(frozen=True)
class Line:
    """A paper in the manifest of its folder."""

    name: str
    question: str
    size: int
    sha256: str
    standing: str = "included"


# How many dossiers are done, and how many files were left out so far.
Tell = Callable[[int, int], None]


def archive_pieces(dossiers: Sequence[int], tell: Tell) -> Iterator[bytes]:
    """Yield a ZIP with a folder for each dossier, by key; `tell` hears of each that is done."""
    archive = ZipStream(compress_type=ZIP_STORED)
    left_out = 0
    for done, pk in enumerate(dossiers, start=1):
        dossier = Dossier.objects.select_related("commune__province__region", "call").filter(pk=pk)
        found = dossier.first()
        deposit = last_deposit(found) if found else None
        if found and deposit:
            deposit.dossier = found
            lines = list(_add(archive, deposit))
            left_out += sum(line.standing != "included" for line in lines)
            yield from archive.all_files()
        tell(done, left_out)
    yield from archive.finalize()


def folder_of(dossier: Dossier) -> str:
    """Return the name of a dossier's folder: its reference and its commune."""
    return f"{dossier.reference}-{slugify(dossier.commune.name_fr)}"


def _add(archive: ZipStream, deposit: Deposit) -> Iterator[Line]:
    """Add a folder, and yield what its manifest says."""
    folder = folder_of(deposit.dossier)
    lines = []
    for name, made in (("recepisse.pdf", receipt_pdf), ("reponses.pdf", answers_pdf)):
        content = made(deposit)
        archive.add(content, f"{folder}/{name}")
        lines.append(Line(name, "", len(content), hashlib.sha256(content).hexdigest()))
    codes = {key: question.code for key, question in form_of(deposit.form_version).by_key.items()}
    for number, paper in enumerate(sent_files(deposit).order_by("pk"), start=1):
        code = codes.get(paper.question, "")
        name = f"{number:02}-{clean_name(code)}-{paper.file.name}"
        standing = _standing(paper.file)
        if standing == "included":
            archive.add(_read(paper.file), f"{folder}/{name}")
        lines.append(Line(name, code, paper.file.size, paper.file.sha256, standing))
    archive.add(_manifest(lines), f"{folder}/manifest.csv")
    yield from lines


def _standing(file: PrivateFile) -> str:
    if file.is_held:
        return "waiting" if file.is_waiting else "infected"
    try:
        file.open().close()
    except OSError:
        return "lost"
    return "included"


def _read(file: PrivateFile) -> Iterator[bytes]:
    # A generator: the file is opened when its turn comes.
    with file.open() as content:
        yield from iter(partial(content.read, BLOCK), b"")


def _manifest(lines: Sequence[Line]) -> bytes:
    out = io.StringIO("\ufeff")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out)
    writer.writerow([in_both(name) for name in COLUMNS])
    for line in lines:
        standing = in_both(STANDINGS[line.standing])
        writer.writerow(
            [harmless(line.name), harmless(line.question), line.size, line.sha256, standing]
        )
    return out.getvalue().encode()
