"""OpenDocument (ISO/IEC 26300): what ODT and ODS share."""

import re
import zipfile
from functools import partial

from records.domain.refusals import Reason, Refused

from .kind import Kind
from .package import SIGNATURE, Package, open_package

TYPES = "application/vnd.oasis.opendocument."
CONTENT_ROOT = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 document-content"
_MACRO_FOLDERS = ("basic/", "scripts/")
_MACRO_CALL = re.compile(rb"vnd\.sun\.star\.script:|script:macro-name|macro:///")
# Data of other programs, and frames that open what lies elsewhere.
_ACTING = re.compile(rb"dde-(?:connection|source|link)|draw:(?:plugin|applet|floating-frame)")


def kind(code: str, media_type: str) -> Kind:
    """Return the kind of one OpenDocument format."""
    return Kind(
        code,
        (code,),
        TYPES + media_type,
        SIGNATURE,
        partial(_examine, media_type=TYPES + media_type),
    )


def _examine(content: bytes, *, media_type: str) -> bytes:
    package = open_package(content)
    _check_media_type(package, media_type)
    _check_parts(package)
    if b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise Refused(Reason.ENCRYPTED)
    if package.roots.get("content.xml") != CONTENT_ROOT:
        raise Refused(Reason.MISMATCH)
    for name in ("content.xml", "styles.xml"):
        source = package.read_plain(name) if name in package.names else b""
        if _MACRO_CALL.search(source):
            raise Refused(Reason.MACROS)
        if _ACTING.search(source):
            raise Refused(Reason.ACTIVE)
    return content


def _check_media_type(package: Package, media_type: str) -> None:
    """Part 3 of the standard, 3.3: `mimetype` comes first and is stored as it is."""
    first = package.archive.infolist()[0]
    stored = first.compress_type == zipfile.ZIP_STORED
    if (first.filename, stored) != ("mimetype", True):
        raise Refused(Reason.MISMATCH)
    if package.read("mimetype").strip() != media_type.encode():
        raise Refused(Reason.MISMATCH)


def _check_parts(package: Package) -> None:
    for name in package.names:
        lowered = name.lower()
        if lowered == "encrypted-package":
            raise Refused(Reason.ENCRYPTED)
        if lowered.startswith(_MACRO_FOLDERS):
            raise Refused(Reason.MACROS)
        if lowered.startswith("object ") and "/" not in lowered:
            raise Refused(Reason.EMBEDDED)
