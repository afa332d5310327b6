"""What the rooms above add to the officers' list, without this room knowing them.

    extra.add_filter("assignee", AssigneeFilter)
    extra.add_column(AssigneesColumn())
    extra.add_leading(boxes)
    extra.add_bar(saved_views)
    extra.add_buttons(key_in_button)

What leads stands before the reference, for those it is for. A bar is HTML that is safe, shown
above the list; it hears the request of the list.
"""

from collections.abc import Callable

from django.http import HttpRequest
from django_filters import Filter
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from .columns import ListColumn

Bar = Callable[[HttpRequest], str]
Leading = Callable[[HttpRequest], list[Column]]
Buttons = Callable[[HttpRequest], list[HeaderButton]]

_FILTERS: dict[str, Callable[[], Filter]] = {}
_COLUMNS: list[ListColumn] = []
_LEADING: list[Leading] = []
_BARS: list[Bar] = []
_BUTTONS: list[Buttons] = []


def add_filter(name: str, make: Callable[[], Filter]) -> None:
    """Add a filter, made anew for each request, under the name it has in the address."""
    _FILTERS[name] = make


def add_column(column: ListColumn) -> None:
    """Add a column that may be shown."""
    _COLUMNS.append(column)


def add_leading(leading: Leading) -> None:
    """Add columns that stand first, such as the boxes of those who act on many at once."""
    _LEADING.append(leading)


def add_bar(bar: Bar) -> None:
    """Add what is shown above the list."""
    _BARS.append(bar)


def add_buttons(buttons: Buttons) -> None:
    """Add buttons to the head of the list, for those they are for."""
    _BUTTONS.append(buttons)


def filters() -> dict[str, Filter]:
    """Return the filters of the rooms above, by name."""
    return {name: make() for name, make in _FILTERS.items()}


def columns() -> list[ListColumn]:
    """Return the columns of the rooms above."""
    return list(_COLUMNS)


def leading(request: HttpRequest) -> list[Column]:
    """Return the columns that stand first for this person."""
    return [column for one in _LEADING for column in one(request)]


def bars(request: HttpRequest) -> list[str]:
    """Return what is shown above the list."""
    return [html for bar in _BARS if (html := bar(request))]


def buttons(request: HttpRequest) -> list[HeaderButton]:
    """Return the buttons that the rooms above put at the head of the list."""
    return [button for one in _BUTTONS for button in one(request)]
