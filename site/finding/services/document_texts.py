"""What an uploaded PDF says, within bounds: pages, letters and time."""

import logging
from typing import IO, Any

import pypdf
from wagtail.documents.models import AbstractDocument

from finding.models import DocumentText

logger = logging.getLogger(__name__)
MOST_PAGES = 60
LONGEST = 30_000  # characters
HEAVIEST = 25_000_000  # bytes of a file that is read at all


def read_document(*, document: AbstractDocument) -> str:
    """Return the text of a PDF, read again only where the file changed; empty for other files."""
    if document.file_extension.lower() != "pdf":
        return ""
    digest = document.get_file_hash() if hasattr(document, "get_file_hash") else ""
    known = DocumentText.objects.filter(document=document).first()
    if known and known.digest == digest and digest:
        return known.text
    text = _text_of(document)
    DocumentText.objects.update_or_create(
        document=document, defaults={"digest": digest, "text": text}
    )
    return text


def _text_of(document: Any) -> str:
    try:
        with document.open_file() as file:
            return "" if document.get_file_size() > HEAVIEST else pdf_text(file)
    except Exception as problem:  # a broken file is found by its title
        logger.warning("document %s gives no text: %s", document.pk, type(problem).__name__)
        return ""


def pdf_text(file: IO[bytes]) -> str:
    """Return the text of the first pages of a PDF, at most 30,000 characters."""
    texts: list[str] = []
    length = 0
    for page in pypdf.PdfReader(file).pages[:MOST_PAGES]:
        text = page.extract_text().replace("\x00", "")
        texts.append(text)
        length += len(text)
        if length >= LONGEST:
            break
    return " ".join(" ".join(texts).split())[:LONGEST]
