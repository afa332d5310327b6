"""Where a word can be read: every column of every table, sessions opened, files and caches."""

import json
import zlib
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.db import connection
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from records.storage import private_storage


def traces(word):
    """Return the places where a word is found, written large or small."""
    word = word.lower()
    places = {place for place, text in told() if word in text.lower()}
    return sorted(places)


def told():
    """Yield every place with what can be read there."""
    yield from in_tables()
    for session in Session.objects.all():
        yield "sessions", json.dumps(session.get_decoded(), ensure_ascii=False, default=str)
    yield from in_files()
    for name in caches:
        for key, kept in kept_in(caches[name]):
            yield f"cache {name}", key + readable(kept)


def kept_in(cache):
    """Yield every key of a cache with its value, in this process or in Redis."""
    held = vars(cache).get("_cache", {})
    if isinstance(held, dict):
        yield from held.items()
        return
    server = held.get_client()
    for key in server.scan_iter():
        assert server.type(key) == b"string", key
        yield key.decode(), server.get(key)


def in_tables():
    """Yield what each column of each table holds, those of the search index included."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for column, value in zip(columns, row, strict=True):
                    yield f"{table}.{column}", readable(value)


def in_files():
    """Yield the names and contents of private files, media and mails, papers opened."""
    storage = private_storage()
    for key in storage.all_keys():
        with storage.open(key) as content:
            yield f"private {key}", readable(content.read())
    for path in Path(settings.MEDIA_ROOT).rglob("*"):
        if path.is_file():
            yield f"media {path.name}", path.name + readable(path.read_bytes())


def readable(value):
    """Return a value as it could be read: bytes as letters, packed ones unpacked too."""
    if isinstance(value, memoryview):
        value = bytes(value)
    if isinstance(value, bytes):
        return value.decode(errors="replace") + unpacked(value)
    if isinstance(value, str):
        # JSON columns come as text; a driver may have escaped what is not ASCII.
        return value + (
            value.encode().decode("unicode_escape", "replace") if "\\u" in value else ""
        )
    return json.dumps(value, default=str, ensure_ascii=False)


def unpacked(value):
    """Return the words of what is compressed, or a PDF."""
    if value.startswith(b"%PDF"):
        try:
            return " ".join(page.extract_text() for page in PdfReader(BytesIO(value)).pages)
        except PyPdfError:
            return ""
    try:
        return zlib.decompress(value).decode(errors="replace")
    except zlib.error:
        return ""
