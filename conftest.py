"""What every test shares."""

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import translation

from tests.kept_database import keep_copy, starting_from_copy


def pytest_collection_finish() -> None:
    """Spare the collector what lives as long as the run: modules, and thousands of tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 50)


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


@pytest.fixture(scope="module")
def for_the_module(
    django_db_setup: None, django_db_blocker: Any
) -> Iterator[Callable[[], AbstractContextManager[None]]]:
    """Give a block in which to plant, once, what the tests of a module share.

    It is taken away after the last of them, and what a test changes of it, after that test. Not
    for modules with tests that commit (`transaction=True`).
    """

    @contextmanager
    def planting() -> Iterator[None]:
        with django_db_blocker.unblock(), translation.override("fr"):
            yield

    shared = transaction.atomic()
    with django_db_blocker.unblock():
        shared.__enter__()
    yield planting
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        shared.__exit__(None, None, None)
