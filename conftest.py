"""What every test shares."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.utils import translation

from tests.kept_database import keep_copy, starting_from_copy


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """Start from the migrated database that an earlier run kept."""
    with starting_from_copy():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Keep a copy of the migrated database for the next run."""
    with django_db_blocker.unblock():
        keep_copy()


@pytest.fixture(autouse=True)
def _speaks_french() -> Iterator[None]:
    """Begin every test in French: a request leaves its language behind in the thread."""
    with translation.override("fr"):
        yield


@pytest.fixture(autouse=True)
def _remembers_nothing() -> None:
    """Begin every test with an empty cache: Wagtail keeps the roots of sites there."""
    cache.clear()
