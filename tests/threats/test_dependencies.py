"""A library is replaced on its way here, or has a known hole."""

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.conf import settings as configured

from tests import audit

ROOT = Path(configured.ROOT)
SERVED = ("requirements.txt", "deploy/opensearch.txt")
LISTS = (*SERVED, "tests/requirements.txt")
PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[\w,.-]+\])?==(\S+)(?: ; .+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def entries(name):
    """Return what is installed: each name with its version and its number of hashes."""
    found = {}
    for line in (ROOT / name).read_text().splitlines():
        if not line or line.lstrip().startswith("#"):
            continue
        if pin := PIN.match(line):
            last = pin[1].lower()
            found[last] = [pin[2], 0]
        else:
            assert HASH.match(line), f"{name}: {line}"
            found[last][1] += 1
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_library_has_one_version_and_its_hashes(name):
    assert [library for library, (_, hashes) in entries(name).items() if not hashes] == []


@pytest.mark.parametrize("name", SERVED)
def test_what_is_tested_is_what_is_served(name):
    served, tested = entries(name), entries("tests/requirements.txt")
    assert {name: tested[name][0] for name in served} == {n: v for n, (v, _) in served.items()}


def test_only_what_has_its_hash_is_installed():
    makefile = (ROOT / "Makefile").read_text()
    assert "--require-hashes --no-deps" in makefile
    assert re.findall(r"pip install (?!--quiet)", makefile) == []


class Advisories(BaseHTTPRequestHandler):
    """Knows one hole, in one release of one library."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        known = (asked["package"]["name"], asked["version"]) == ("holed", "1.0")
        body = json.dumps({"vulns": [HOLE]} if known else {}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


HOLE = {
    "id": "ESSAI-1",
    "summary": "A hole.",
    "affected": [
        {
            "package": {"name": "holed", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}],
        }
    ],
}


@pytest.fixture
def advisories() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Advisories)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def pinned(folder: Path, *libraries: str) -> list[Path]:
    path = folder / "requirements.txt"
    path.write_text("".join(f"{one} --hash=sha256:{'0' * 64}\n" for one in libraries))
    return [path]


def test_a_known_hole_is_told_and_fails(advisories, tmp_path, capsys):
    lists = pinned(tmp_path, "holed==1.0", "whole==1.0")
    assert audit.main(lists, service=advisories) == audit.HOLES
    assert capsys.readouterr().out.splitlines() == [
        "holed 1.0: ESSAI-1, mended in 1.1",
        "2 libraries, 1 advisories, 0 not audited",
    ]


def test_libraries_without_a_known_hole_pass(advisories, tmp_path):
    assert audit.main(pinned(tmp_path, "holed==1.1", "whole==1.0"), service=advisories) == 0


def test_advisories_that_do_not_answer_are_a_failure_that_is_told(tmp_path, capsys):
    lists = pinned(tmp_path, "whole==1.0")
    assert audit.main(lists, service="http://127.0.0.1:9/") == audit.UNANSWERED
    assert capsys.readouterr().out.startswith("NOT audited: ")
