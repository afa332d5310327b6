"""A page goes live and expires at its hour, in both languages, and readers see it at once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from editing import jobs
from publishing import chrome
from records import periodic

HOUR = datetime(2026, 11, 22, 10, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def run_job() -> None:
    assert "editing.jobs.publish_scheduled" in periodic.JOBS
    jobs.publish_scheduled()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_scheduled_page_goes_live_and_expires(client: Any, planted: Any, language: str) -> None:
    with time_machine.travel(HOUR, tick=False) as clock:
        page = getattr(planted("annonce"), language)
        page.unpublish()
        page.go_live_at, page.expire_at = HOUR + timedelta(hours=1), HOUR + timedelta(hours=2)
        page.save_revision(approved_go_live_at=page.go_live_at)
        address = f"/{language}/annonce/"
        run_job()
        assert client.get(address).status_code == 404
        clock.shift(timedelta(hours=1, seconds=1))
        run_job()
        assert client.get(address).status_code == 200
        clock.shift(timedelta(hours=1))
        run_job()
        assert client.get(address).status_code == 404


def test_the_menu_knows_at_once(client: Any, planted: Any, settings: Any) -> None:
    settings.CHROME_SECONDS = 300
    chrome.forget()
    with time_machine.travel(HOUR, tick=False) as clock:
        page = planted("annonce", show_in_menus=True, title="Annonce au menu").fr
        page.unpublish()
        page.go_live_at = HOUR + timedelta(minutes=1)
        page.save_revision(approved_go_live_at=page.go_live_at)
        assert "Annonce au menu" not in client.get("/fr/").content.decode()
        clock.shift(timedelta(minutes=2))
        run_job()
        assert "Annonce au menu" in client.get("/fr/").content.decode()
    chrome.forget()
