import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from operations.domain.manifest import Item, Manifest, NotAManifest, is_inside, read, written

DIGEST = "a" * 64


@given(st.lists(st.from_regex(r"private/[0-9a-f]{2}/[0-9a-f]{8}", fullmatch=True), unique=True))
def test_what_is_written_is_read(paths):
    items = tuple(Item(path, 3, DIGEST, "once") for path in sorted(paths))
    made = Manifest("2026-11-22T22:00:00+00:00", "sqlite", items)
    assert read(written(made)) == made
    assert made.size == 3 * len(paths)


@pytest.mark.parametrize(
    "path", ["", "/etc/passwd", "../a", "private/../../a", "a//b", "a\0b", "."]
)
def test_no_path_leads_out_of_the_backup(path):
    assert is_inside(path) is False
    made = Manifest("2026-11-22", "sqlite", (Item(path, 1, DIGEST),))
    with pytest.raises(NotAManifest):
        read(written(made))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        json.dumps({"version": 2, "made_at": "", "database": "", "items": []}),
        json.dumps({"version": 1, "made_at": "", "database": "", "items": [{"path": "a"}]}),
        json.dumps(
            {
                "version": 1,
                "made_at": "",
                "database": "",
                "items": [{"path": "a", "size": 1, "sha256": "short"}],
            }
        ),
    ],
)
def test_another_text_is_no_manifest(text):
    with pytest.raises(NotAManifest):
        read(text)
