"""What is saved is read again once it is kept, unless whoever saves very much says it will be."""

from typing import Any
from unittest import mock

import pytest

from finding import tasks
from finding.signals import hushed
from label.models import Tool

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Return what the worker is asked to read again, as it is asked."""
    kept: list[tuple[object, ...]] = []
    task = mock.Mock(enqueue=lambda *told: kept.append(told))
    monkeypatch.setattr(tasks, "refresh_row", task)
    return kept


def test_a_saved_row_is_read_again_once_it_is_kept(
    asked: list[tuple[object, ...]], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        tool = Tool.objects.create(number=1, kind="guide")
        assert asked == []
    assert asked == [("label.Tool", tool.pk)]


def test_what_is_saved_in_a_hush_is_not_read_again(
    asked: list[tuple[object, ...]], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True), hushed():
        tool = Tool.objects.create(number=1, kind="guide")
    assert asked == []
    with django_capture_on_commit_callbacks(execute=True):
        tool.save()
    assert asked == [("label.Tool", tool.pk)]
