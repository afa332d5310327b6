"""Nothing typed is lost where a form cannot be taken: it comes back, ready to be sent again."""

from urllib.parse import urlsplit

from django.http import HttpRequest

MOST = 2_000  # inputs that are given back
MARKS = ("csrfmiddlewaretoken",)


def typed_pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was typed, input by input, but for the mark that was refused."""
    pairs = [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in MARKS
    ]
    return pairs[:MOST]


def from_own_page(request: HttpRequest) -> bool:
    """Say whether the form stood on a page of this portal; another site's is never given back."""
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    place = urlsplit(origin)
    return (place.scheme, place.netloc) == (request.scheme, request.get_host())
