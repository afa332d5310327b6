import json
import uuid

import pytest
import time_machine

from accounts.services.tokens import make_token
from label.calls.models import CallIndexPage, CallPage
from label.calls.tests.conftest import home  # noqa: F401


@pytest.fixture(autouse=True)
def at_now(now):
    with time_machine.travel(now, tick=False) as traveller:
        yield traveller


@pytest.fixture
def shown(call, home):  # noqa: F811
    """The call, with a public page."""
    index = home.fr.add_child(instance=CallIndexPage(title="Appels", slug="appels"))
    index.add_child(instance=CallPage(title="Appel", slug="appel", call=call))
    return call


@pytest.fixture
def token(commune, member, now):
    """Return the text of a new token of the commune, by scope."""

    def token(scope="submit", days=30):
        return make_token(
            commune=commune, name="Programme", scope=scope, days=days, by=member, now=now
        )[1]

    return token


class Program:
    """A program of the commune, with its token."""

    def __init__(self, client, text):
        self.client, self.headers = client, {"Authorization": f"Bearer {text}"}

    def ask(self, method, path="", data=None, **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        body = {} if data is None else {"data": json.dumps(data)}
        return self.client.generic(
            method,
            f"/api/dossiers{path}",
            headers=self.headers | named,
            content_type="application/json",
            **body,
        )

    def get(self, path="", **headers):
        return self.ask("GET", path, **headers)

    def save(self, dossier, answers, mark=None):
        mark = mark or self.get(f"/{dossier.public_id}/answers")["ETag"]
        return self.ask("PATCH", f"/{dossier.public_id}/answers", answers, If_Match=mark)

    def attach(self, dossier, code, file):
        return self.client.post(
            f"/api/dossiers/{dossier.public_id}/questions/{code}/files",
            {"file": file},
            headers=self.headers,
        )

    def send(self, dossier, key=None, mark=None):
        mark = mark or self.get(f"/{dossier.public_id}/missing").json()["fingerprint"]
        key = key or uuid.uuid4()
        data = {"fingerprint": mark, "language": "ar"}
        path = f"/{dossier.public_id}/deposits"
        return self.ask("POST", path, data, Idempotency_Key=str(key))


@pytest.fixture
def program(client, token):
    return Program(client, token())


@pytest.fixture
def program_of(client):
    return lambda text: Program(client, text)
