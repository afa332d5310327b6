"""Office Open XML (ISO/IEC 29500): what DOCX and XLSX share."""

import re
from collections.abc import Callable
from functools import partial
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as Xml

from records.domain.refusals import Reason, Refused

from .kind import Kind
from .package import SIGNATURE, Package, open_package

TYPES = "application/vnd.openxmlformats-officedocument."
MAIN_TYPES = {
    "docx": f"{TYPES}wordprocessingml.document.main+xml",
    "xlsx": f"{TYPES}spreadsheetml.sheet.main+xml",
}
ROOTS = {"docx": " document", "xlsx": " workbook"}
NESTED_LIMIT = 20
_MACRO_TYPES = ("macroenabled", "vbaproject", "macrosheet")
# Relationships that fetch or run something when the document is opened.
_ACTING = ("/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/package", "/control")
_FIELD = re.compile(rb"<[\w]*:?instrText[^>]*>([^<]*)<|instr=\"([^\"]*)\"")
_SHARE = re.compile(r"(?:file:)?(?://|\\\\)[^/\\]")
_DDE = re.compile(rb"\bDDE(?:AUTO)?\b", re.IGNORECASE)


def kind(code: str, media_type: str) -> Kind:
    """Return the kind of one Open XML format."""
    examine: Callable[[bytes], bytes] = partial(_examine, code=code, depth=0)
    return Kind(code, (code,), TYPES + media_type, SIGNATURE, examine)


def _examine(content: bytes, *, code: str, depth: int) -> bytes:
    package = open_package(content)
    _check_types(package, code)
    _check_parts(package, depth)
    for name in package.names:
        lowered = name.lower()
        if lowered.endswith(".rels"):
            _check_relationships(package.read(name))
        elif lowered.startswith(("word/", "xl/externallinks/")) and lowered.endswith(".xml"):
            _check_links(package.read_plain(name))
    return content


def _check_links(source: bytes) -> None:
    """Refuse fields and links that ask another program for data (DDE)."""
    fields = b"".join(text or attribute for text, attribute in _FIELD.findall(source))
    if _DDE.search(fields) or b"ddeLink" in source:
        raise Refused(Reason.ACTIVE)


def _parse(source: bytes) -> Element:
    try:
        return Xml.fromstring(source, forbid_dtd=True)
    except (Xml.ParseError, ValueError, DefusedXmlException):
        raise Refused(Reason.UNREADABLE) from None


def _check_types(package: Package, code: str) -> None:
    declared = [
        (element.get("ContentType", ""), element.get("PartName", "").lstrip("/"))
        for element in _parse(package.read("[Content_Types].xml"))
    ]
    if any(mark in kind.lower() for kind, _ in declared for mark in _MACRO_TYPES):
        raise Refused(Reason.MACROS)
    mains = [part for kind, part in declared if kind == MAIN_TYPES[code]]
    if len(mains) != 1 or not package.roots.get(mains[0], "").endswith(ROOTS[code]):
        raise Refused(Reason.MISMATCH)


def _check_parts(package: Package, depth: int) -> None:
    nested = []
    for name in package.names:
        lowered = name.lower()
        if "vbaproject" in lowered or "vbadata" in lowered or "/macrosheets/" in lowered:
            raise Refused(Reason.MACROS)
        if "/activex/" in lowered or "/ctrlprops/" in lowered:
            raise Refused(Reason.ACTIVE)
        if "/embeddings/" in lowered and not lowered.endswith("/"):
            nested.append(name)
    if nested and (depth > 0 or len(nested) > NESTED_LIMIT):
        raise Refused(Reason.EMBEDDED)
    for name in nested:
        _check_nested(package, name)


def _check_nested(package: Package, name: str) -> None:
    """Let the workbook behind a chart pass if it would pass by itself; refuse anything else."""
    code = name.rpartition(".")[2].lower()
    if code not in MAIN_TYPES:
        raise Refused(Reason.EMBEDDED)
    _examine(package.read(name), code=code, depth=1)


def _check_relationships(source: bytes) -> None:
    for element in _parse(source):
        outside = element.get("TargetMode", "").lower() == "external"
        relation, target = element.get("Type", ""), element.get("Target", "").lower()
        if "vbaproject" in relation.lower():
            raise Refused(Reason.MACROS)
        if relation.endswith("/aFChunk"):
            raise Refused(Reason.EMBEDDED)
        # A share of a network is given the person's name and password when it is opened.
        share = _SHARE.match(target) and not relation.endswith("/hyperlink")
        if outside and (share or relation.endswith(_ACTING)):
            raise Refused(Reason.ACTIVE)
