"""Every address of the portal, as its resolver knows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLResolver, get_resolver

NAMED_BY_ROUTE = "-"
CONVERTED = re.compile(r"<(?:(\w+):)?\w+>")
EXAMPLES = {"int": "1", "uuid": "0" * 8 + "-0000-4000-8000-" + "0" * 12}


@dataclass(frozen=True)
class Route:
    """One pattern: its route as it is written, its name, the module of its view."""

    route: str
    name: str
    module: str

    @property
    def key(self) -> str:
        """The name, or the route where there is no name."""
        return self.route if self.name.endswith(NAMED_BY_ROUTE) else self.name

    @property
    def is_admin(self) -> bool:
        return self.route.startswith("admin/")

    @property
    def is_pattern(self) -> bool:
        """Say whether it is written as a regular expression, for which there is no example."""
        return "^" in self.route or "(?P" in self.route

    @property
    def example(self) -> str:
        """A path that it takes."""
        return "/" + CONVERTED.sub(lambda found: EXAMPLES.get(found[1] or "", "x"), self.route)


def routes() -> list[Route]:
    """Return every pattern of the portal, Wagtail's and those of its hooks included."""
    return list(_walk(get_resolver(), "", ""))


def _walk(resolver: Any, prefix: str, space: str) -> Iterator[Route]:
    for one in resolver.url_patterns:
        route = f"{prefix}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from _walk(one, route, f"{space}{one.namespace}:" if one.namespace else space)
        else:
            name = f"{space}{one.name}" if one.name else NAMED_BY_ROUTE
            yield Route(route, name, _view(one.callback).__module__)


def _view(callback: Any) -> Any:
    """Return the class or function behind the decorators."""
    while not hasattr(callback, "view_class") and hasattr(callback, "__wrapped__"):
        callback = callback.__wrapped__
    return getattr(callback, "view_class", callback)
