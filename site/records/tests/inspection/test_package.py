import io
import struct
import zipfile

import pytest

from records.domain.refusals import Reason, Refused
from records.inspection.package import PART_LIMIT, UNPACKED_LIMIT, open_package

from .makers import make_zip

GOOD = make_zip({"a.xml": "<a/>", "b.bin": "x" * 100})


def with_prefix():
    out = io.BytesIO(b"%PDF-1.7 hidden")
    out.seek(0, io.SEEK_END)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("a.xml", "<a/>")
    return out.getvalue()


def with_gap():
    """Put bytes between the last part and the directory, and mend the directory's address."""
    place = GOOD.index(b"PK\x01\x02")
    end = bytearray(GOOD[-22:])
    struct.pack_into("<I", end, 16, place + 40)
    return GOOD[:place] + b"#" * 40 + GOOD[place:-22] + bytes(end)


def with_comment():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.xml", "<a/>")
        archive.comment = b"%PDF-1.7"
    return out.getvalue()


def overlapping():
    """Two names in the directory for one and the same part."""
    place = GOOD.index(b"PK\x01\x02")
    second = GOOD.index(b"PK\x01\x02", place + 1)
    directory = bytearray(GOOD[place:-22])
    struct.pack_into("<I", directory, second - place + 42, 0)
    return GOOD[:place] + bytes(directory) + GOOD[-22:]


def locked():
    marked = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = marked.index(signature)
        marked[place + offset] |= 1
    return bytes(marked)


def corrupted():
    content = make_zip({"a.bin": "hello, hello"}, stored={"a.bin"})
    return content.replace(b"hello, hello", b"hello, jello", 1)


def twice():
    out = io.BytesIO()
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", "1")
        archive.writestr("a", "2")
    return out.getvalue()


def other_packing():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", "1")
    return out.getvalue()


DTD = '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'

SPOILT = {
    "bytes before": (with_prefix, Reason.POLYGLOT),
    "bytes between": (with_gap, Reason.POLYGLOT),
    "bytes after": (lambda: GOOD + b"%PDF-1.7", Reason.POLYGLOT),
    "comment": (with_comment, Reason.POLYGLOT),
    "parts that overlap": (overlapping, {Reason.BOMB, Reason.POLYGLOT, Reason.UNREADABLE}),
    "locked part": (locked, Reason.ENCRYPTED),
    "corrupted part": (corrupted, Reason.UNREADABLE),
    "cut in half": (lambda: GOOD[: len(GOOD) // 2], Reason.UNREADABLE),
    "no part": (lambda: make_zip({}), Reason.UNREADABLE),
    "one name twice": (twice, Reason.UNREADABLE),
    "names that differ in case": (lambda: make_zip({"a": "", "A": ""}), Reason.UNREADABLE),
    "path upwards": (lambda: make_zip({"../a": ""}), Reason.UNREADABLE),
    "path from the root": (lambda: make_zip({"/a": ""}), Reason.UNREADABLE),
    "other packing": (other_packing, Reason.UNREADABLE),
    "too many parts": (
        lambda: make_zip({str(n): "" for n in range(PART_LIMIT + 1)}),
        Reason.BOMB,
    ),
    "too much inside": (lambda: make_zip({"a": b"\0" * (UNPACKED_LIMIT + 1)}), Reason.BOMB),
    "broken XML": (lambda: make_zip({"a.xml": "<a><b></a>"}), Reason.UNREADABLE),
    "entities": (lambda: make_zip({"a.xml": DTD}), Reason.BOMB),
}


def test_a_sound_package_knows_the_roots_of_its_parts():
    package = open_package(make_zip({"a.xml": '<x:a xmlns:x="urn:x"><b/></x:a>', "b": "1"}))
    assert (package.roots, package.read("b")) == ({"a.xml": "urn:x a"}, b"1")


def test_descriptors_after_parts_are_no_gap():
    class OneWay(io.RawIOBase):
        """A pipe: what is written cannot be mended, so sizes follow each part."""

        def __init__(self):
            self.content = b""

        def writable(self):
            return True

        def write(self, chunk):
            self.content += bytes(chunk)
            return len(chunk)

    pipe = OneWay()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", "<a/>")
        archive.writestr("b", "1" * 50)
    assert open_package(pipe.content).names == ["a.xml", "b"]


@pytest.mark.parametrize(
    ("make", "reason"), [pytest.param(*case, id=name) for name, case in SPOILT.items()]
)
def test_a_spoilt_package_is_refused(make, reason):
    with pytest.raises(Refused) as refused:
        open_package(make())
    assert refused.value.reason in (reason if isinstance(reason, set) else {reason})
