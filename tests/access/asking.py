"""Asking an address as somebody, and telling the answer in one word."""

from typing import Any
from urllib.parse import urlsplit

from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User

from .rules import HOME, SIGN_IN

DOORS = {"/fr/compte/", "/ar/compte/", "/admin/login/"}
# A form with nothing of what it asks for.
WRONG = {"wrong": "1"}


def client_of(person: User | None) -> Client:
    """Return a browser in which somebody has signed in, or nobody."""
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def path_of(name: str, parts: dict[str, Any]) -> str:
    """Return the path of an address, filled with objects; of one without name, of its route."""
    if "<" not in name:
        return reverse(name, kwargs=parts)
    path = f"/{name}"
    for part, value in parts.items():
        path = path.replace(f"<int:{part}>", str(value))
    return path


def ask(client: Client, method: str, path: str, **rest: Any) -> Any:
    """Send one request; what it changes is taken back, what it counts is forgotten."""
    cache.clear()
    here = transaction.savepoint()
    try:
        if method == "POST" and not rest:
            response = client.post(path, WRONG)
        else:
            response = client.generic(method, path, **rest)
        if response.streaming:  # read to its end, the browser closes it without the database
            b"".join(response.streaming_content)  # type: ignore[arg-type]
    finally:
        transaction.savepoint_rollback(here)
    return response


def told(response: Any) -> str:
    """Return the answer in one word: its status, or where it leads who may not."""
    if response.status_code == 302:
        path = urlsplit(response["Location"]).path
        if path in DOORS:
            return SIGN_IN
        if path == "/admin/":
            return HOME
    return str(response.status_code)
