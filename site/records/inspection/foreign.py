"""Signs of a second file behind or inside a first one."""

import io
import zipfile

_MARKUP = (b"<script", b"<?php", b"<html", b"<!doctype html")
# Long enough never to come by chance in ten million bytes.
_ANYWHERE = (b"%PDF-", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_JUST_BEHIND = (b"PK\x03\x04", b"MZ", b"\x7fELF", b"#!")


def holds_archive(content: bytes) -> bool:
    """Tell whether an unpacker would find a ZIP archive in the content."""
    return zipfile.is_zipfile(io.BytesIO(content))


def holds_markup(content: bytes) -> bool:
    """Tell whether a browser could take the content for a page."""
    lowered = content.lower()
    return any(mark in lowered for mark in _MARKUP)


def holds_document(content: bytes, end: int) -> bool:
    """Tell whether another file lies in the content, or begins where the first one ends."""
    return content.startswith(_JUST_BEHIND, end) or any(head in content for head in _ANYWHERE)
