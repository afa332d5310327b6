"""What every test shares."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _speaks_french() -> Iterator[None]:
    """Begin every test in French: a request leaves its language behind in the thread."""
    with translation.override("fr"):
        yield
