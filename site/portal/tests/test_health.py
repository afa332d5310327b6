from unittest.mock import patch

import pytest
from django.db import OperationalError, connection

from portal import health
from records import jobs

pytestmark = pytest.mark.django_db


def test_all_parts_are_well(client):
    response = client.get("/healthz")
    assert response.status_code == 200
    assert {part: response.json()[part] for part in ("database", "cache", "storage")} == {
        "database": "ok",
        "cache": "ok",
        "storage": "ok",
    }


def test_a_failing_database_answers_503_and_tells_no_secret(client):
    with patch.object(connection, "cursor", side_effect=OperationalError("password=hunter2")):
        response = client.get("/healthz")
    assert (response.status_code, response.json()["database"]) == (503, "failing")
    assert "hunter2" not in response.content.decode()


def test_a_failing_cache_is_told_and_does_not_take_the_portal_down(client):
    with patch.object(health.cache, "set", side_effect=ConnectionError):
        response = client.get("/healthz")
    assert (response.status_code, response.json()["cache"]) == (200, "failing")


def test_a_worker_that_is_silent_is_told_and_one_that_speaks_is_well(client):
    assert client.get("/healthz").json()["worker"] == "failing"
    jobs.beat()
    assert client.get("/healthz").json()["worker"] == "ok"


def test_nobody_keeps_a_copy(client):
    assert "no-store" in client.get("/healthz")["Cache-Control"]


def test_the_scanner_is_told_of_only_where_one_is_configured(client, settings):
    assert "scanner" not in client.get("/healthz").json()
    settings.CLAMD_URL = "unix:///nowhere/clamd.sock"
    response = client.get("/healthz")
    assert (response.status_code, response.json()["scanner"]) == (200, "failing")
    with patch.object(health.clamd, "answers", return_value=True):
        assert client.get("/healthz").json()["scanner"] == "ok"
