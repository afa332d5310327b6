"""Figures in words, for templates."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from label.statistics import labels
from label.statistics.domain import columns, tiles

register = template.Library()


@register.filter
def cell(value: Any) -> SafeString | str:
    """Write a cell of a table."""
    return labels.cell_words(value)


@register.simple_tag
def map_box() -> str:
    """Return the view box of the map."""
    width, height = tiles.VIEW_BOX
    return f"0 0 {width} {height}"


@register.simple_tag
def columns_box() -> str:
    """Return the view box of the columns."""
    return f"0 0 {columns.WIDTH} {columns.HEIGHT}"


@register.simple_tag
def columns_height() -> int:
    """Return how high the view box of the columns is."""
    return columns.HEIGHT


@register.filter
def column_words(column: columns.Column) -> str:
    """Say what a column stands for: its day or days, and their count."""
    return labels.column_words(column)
