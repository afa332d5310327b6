import os
import re
import subprocess
import sys

import pytest

from portal.settings.env import ROOT

# What Wagtail 8 says of Wagtail 9: docs/newest.md tells of it, and 7.4 does not say it.
LATER = re.compile(r"^\S+: RemovedInWagtail90Warning: .*\n  .*\n", re.MULTILINE)
COMPLETE = {
    "SECRET_KEY": "s3cret-" * 12,
    "ALLOWED_HOSTS": "portail.example",
    "PUBLIC_URL": "https://portail.example",
    "DATABASE_URL": "sqlite://:memory:",
    "CACHE_URL": "locmemcache://",
    "EMAIL_URL": "dummymail://",
    "DEFAULT_FROM_EMAIL": "portail@portail.example",
}


def manage(command: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=kept | environment | {"DJANGO_SETTINGS_MODULE": "portal.settings.production"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", COMPLETE)
def test_production_names_the_variable_it_misses(name, tmp_path):
    environment = {key: value for key, value in COMPLETE.items() if key != name}
    result = manage(["check"], environment | {"VAR_DIR": str(tmp_path)})
    assert result.returncode != 0
    assert "does not start without these environment variables" in result.stderr
    assert f"\n  {name}: " in result.stderr


@pytest.mark.parametrize(
    ("url", "seconds"), [("locmemcache://", 0), ("rediscache://127.0.0.1:1/0", 300)]
)
def test_production_keeps_pages_surroundings_only_where_workers_share_a_cache(
    url, seconds, tmp_path
):
    environment = COMPLETE | {"CACHE_URL": url, "VAR_DIR": str(tmp_path)}
    result = manage(["diffsettings", "--all"], environment)
    assert f"CHROME_SECONDS = {seconds}" in result.stdout


def test_production_passes_the_deployment_checks(tmp_path):
    (tmp_path / "build" / "static").mkdir(parents=True)
    result = manage(
        ["check", "--deploy", "--fail-level", "WARNING"], COMPLETE | {"VAR_DIR": str(tmp_path)}
    )
    assert (result.returncode, LATER.sub("", result.stderr).strip()) == (0, "")
    assert result.stdout.strip() == "System check identified no issues (0 silenced)."
