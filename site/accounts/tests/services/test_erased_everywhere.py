"""After an erasure nothing of the person is left: tables, files, search index, cache."""

import json

import pytest
from django.core.cache import cache, caches
from django.core.files.storage import default_storage
from django.db import connection

from accounts.models import Membership, User
from accounts.services.erasing import erase_person
from accounts.services.invitations import invite
from accounts.services.requests import request_access
from records.models import OutboxMessage
from records.services import journal
from records.storage import private_storage

pytestmark = pytest.mark.django_db
EMAIL = "nawal.tassaout@commune.example"
NAME = "Nawal Tassaout-Inventée"


def traces(word: str) -> list[str]:
    """Return the columns of the whole database that hold a word, whatever their type."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                found += [
                    f"{table}.{column}"
                    for column, value in zip(columns, row, strict=True)
                    if word.lower() in shown(value)
                ]
    return sorted(set(found))


def shown(value: object) -> str:
    """Return a value as it could be read, JSON with its letters."""
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode(errors="replace").lower()
    text = value if isinstance(value, str) else json.dumps(value, default=str, ensure_ascii=False)
    return text.lower()


@pytest.fixture
def person(commune, now, client):
    person = User.objects.create_user(
        email=EMAIL, first_name=NAME.split()[0], last_name=NAME.split()[1]
    )
    holder = User.objects.create_user(email="president@commune.example")
    Membership.objects.create(user=holder, commune=commune, role="director")
    request_access(commune=commune, user=person, now=now)
    invite(commune=commune, email=EMAIL, role="director", by=holder, now=now)
    client.post("/fr/compte/login/code/", {"email": EMAIL})
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    client.get("/fr/dossiers/")
    journal.record(actor=person, verb="space.entered", target=commune)
    return person


def test_nothing_is_left_of_an_erased_person(person):
    assert "accounts_user.email" in traces(EMAIL)
    assert erase_person(email=EMAIL) is True
    for word in (EMAIL, *NAME.split()):
        assert traces(word) == []
    assert OutboxMessage.objects.filter(to=EMAIL).count() == 0
    kept = [str(vars(caches[name]).get("_cache", "")) for name in caches]
    assert [words for words in kept if EMAIL in words] == []
    assert cache.get(EMAIL) is None


def test_no_file_tells_of_the_person(person):
    erase_person(email=EMAIL)
    storage = private_storage()
    for key in storage.all_keys():
        with storage.open(key) as content:
            assert EMAIL.encode() not in content.read()
    assert default_storage.exists(EMAIL) is False
