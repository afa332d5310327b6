"""What every test shares."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def _speaks_french() -> Iterator[None]:
    """Begin every test in French: a request leaves its language behind in the thread."""
    with translation.override("fr"):
        yield


@pytest.fixture(autouse=True)
def _remembers_nothing() -> None:
    """Begin every test with an empty cache: Wagtail keeps the roots of sites there."""
    cache.clear()
