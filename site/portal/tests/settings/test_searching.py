"""Editors search in OpenSearch where one is named; a server that answers as it does stands in."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from home.demonstration import load_site
from home.models import StandardPage
from portal.settings import searching
from publishing.planting import Pair, plant


class OpenSearch(BaseHTTPRequestHandler):
    """Takes what is indexed, and finds everything that was."""

    indices: dict[str, Any]
    documents: dict[str, Any]
    asked: list[Any]

    def do_HEAD(self) -> None:
        self._answer({}, 200 if self.path.strip("/") in self.indices else 404)

    def do_GET(self) -> None:
        if self.path.startswith("/_cat") or "_alias" in self.path:
            return self._answer({}, 404)
        return self._answer({"version": {"number": "2.19.0", "distribution": "opensearch"}})

    def do_PUT(self) -> None:
        name, _, rest = self.path.strip("/").partition("/")
        told = self._read()
        if rest.startswith("_doc"):
            self.documents[rest] = told
        else:
            self.indices.setdefault(name, {}).update(told)
        self._answer({"acknowledged": True})

    def do_POST(self) -> None:
        if "_bulk" in self.path:
            lines = [json.loads(one) for one in self._body().splitlines()]
            for head, document in zip(lines[::2], lines[1::2], strict=True):
                self.documents[head["index"]["_id"]] = document
            items = [{"index": {"_id": key, "status": 201}} for key in self.documents]
            return self._answer({"errors": False, "items": items[-len(lines) // 2 :]})
        if "_search" in self.path:
            self.asked.append(self._read())
            hits = [
                {"_score": 1.0, "fields": {"pk": [one["pk"]]}} for one in self.documents.values()
            ]
            return self._answer({"hits": {"total": {"value": len(hits)}, "hits": hits}})
        self._body()
        return self._answer({"count": len(self.documents)})

    def do_DELETE(self) -> None:
        self._answer({}, 404)

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def _read(self) -> Any:
        body = self._body()
        return json.loads(body) if body else {}

    def _answer(self, told: Any, status: int = 200) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def there(settings) -> Iterator[type[OpenSearch]]:
    handler = type("Fresh", (OpenSearch,), {"indices": {}, "documents": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    settings.WAGTAILSEARCH_BACKENDS = searching.search_backends(url)
    yield handler
    server.shutdown()
    server.server_close()


def test_pages_are_indexed_with_both_stemmers_and_found(db, there) -> None:
    home: Pair = load_site()
    pair = plant(home, StandardPage, "un", fr={"title": "Les communes"}, ar={"title": "الجماعات"})
    call_command("update_index", verbosity=0)
    pages = next(told for name, told in there.indices.items() if "wagtailcore_page_" in name)
    used = pages["settings"]["analysis"]["analyzer"]["default"]["filter"]
    assert [name for name in used if name.endswith("_stem")] == ["arabic_stem", "french_stem"]
    titles = {one["title"] for one in there.documents.values() if "title" in one}
    assert {"Les communes", "الجماعات"} <= titles
    found = StandardPage.objects.search("communes", backend="default")
    assert set(found) >= {pair.fr, pair.ar}
    assert "communes" in json.dumps(there.asked[-1])


def test_without_one_the_database_is_searched() -> None:
    backend = searching.search_backends("")["default"]
    assert backend == {"BACKEND": "publishing.search", "SEARCH_CONFIG": "simple"}


def test_one_without_its_library_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(searching, "find_spec", lambda _name: None)
    with pytest.raises(ImproperlyConfigured, match=r"deploy/opensearch\.txt"):
        searching.search_backends("http://127.0.0.1:9200")
