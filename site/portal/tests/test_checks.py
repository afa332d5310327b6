from datetime import timedelta, timezone
from unittest.mock import patch

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import checks
from portal.settings.env import ROOT


def test_site_is_a_plain_folder():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_this_machine_may_start():
    assert checks.refuse_to_start_on_errors() is None


def test_old_time_zone_data_is_refused():
    with patch.object(checks, "ZoneInfo") as zone:
        zone.return_value = timezone(timedelta(hours=1))
        assert [error.id for error in checks.time_zone_data()] == ["portal.E001"]
        with pytest.raises(ImproperlyConfigured, match=r"portal\.E001"):
            checks.refuse_to_start_on_errors()


def test_a_package_named_site_is_refused(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "__init__.py").touch()
    with patch.object(checks, "ROOT", tmp_path):
        assert [error.id for error in checks.site_is_no_package()] == ["portal.E002"]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("", []),
        ("clamd:3310", ["portal.E003"]),
        ("unix:///nowhere/clamd.sock", ["portal.W001"]),
    ],
)
def test_a_scanner_that_is_misspelt_or_silent_is_told(settings, url, told):
    settings.CLAMD_URL = url
    assert [message.id for message in checks.virus_scanner()] == told
