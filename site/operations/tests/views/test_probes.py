from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from operations.views import probes

pytestmark = pytest.mark.django_db


def test_a_portal_that_is_ready_says_so_part_by_part(client):
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (
        200,
        {"migrations": "ok", "writing": "ok", "files": "ok", "clock": "ok"},
    )


@pytest.mark.parametrize("part", ["migrations", "writing", "files"])
def test_a_part_that_fails_keeps_readers_away_and_tells_no_secret(client, part):
    def failing():
        raise OperationalError("password=hunter2")

    with patch.dict(probes.PARTS, {part: failing}):
        response = client.get("/readyz")
    assert (response.status_code, response.json()[part]) == (503, "failing")
    assert "hunter2" not in response.content.decode()


def test_missing_migrations_are_seen():
    probes.migrated.cache_clear()
    with (
        patch.object(probes.MigrationExecutor, "migration_plan", return_value=["0002"]),
        pytest.raises(RuntimeError),
    ):
        probes.migrated()


def test_a_skewed_clock_is_told_and_takes_no_host_away(client):
    with patch.object(probes, "clock_skew", return_value=timedelta(minutes=1).total_seconds()):
        response = client.get("/readyz")
    assert (response.status_code, response.json()["clock"]) == (200, "skewed")


def test_metrics_are_for_this_machine_or_for_the_token(client, settings):
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="192.0.2.7").status_code == 404
    assert client.get("/metrics", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 404
    settings.METRICS_TOKEN = "long and secret"
    assert client.get("/metrics").status_code == 404
    told = {"Authorization": "Bearer long and secret"}
    assert client.get("/metrics", headers=told).status_code == 200
    told = {"Authorization": "Bearer short"}
    assert client.get("/metrics", headers=told).status_code == 404


def test_metrics_count_by_view_and_name_no_address(client):
    client.get("/healthz?who=nawal@commune.example")
    client.get("/fr/nulle-part-nawal/")
    page = client.get("/metrics").content.decode()
    assert 'lcc_requests_total{method="GET",status="200",view="healthz"}' in page
    assert 'lcc_mails{state="queued"} 0.0' in page
    assert "lcc_disk_free_bytes" in page
    assert "nawal" not in page


def test_a_request_that_is_no_address_is_refused(settings):
    request = RequestFactory().get("/metrics", REMOTE_ADDR="")
    assert probes.may_read_metrics(request) is False
