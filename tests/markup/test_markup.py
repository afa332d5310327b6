"""Valid HTML on every template, in both languages, the states of an application included."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from accounts.models import Membership, User
from label.calls.models import Call
from label.dossiers.models import Dossier
from label.dossiers.services.start import start_dossier
from territory.models import Commune, Province
from tests.markup.checker import errors
from tests.one_of_each import plant_world
from tests.test_query_budgets import FIGURES

pytestmark = pytest.mark.django_db
LANGUAGES = ("fr", "ar")
# Addresses that are read without an account, beside the public pages.
DOORS = [
    "compte/",
    "verifier/",
    "verifier/?reference=x&digest=y",
    "demonstration/courrier/",
    "aide/",
]


@pytest.fixture
def client() -> Client:
    """A visitor who belongs to no commune."""
    return Client(raise_request_exception=False)


@pytest.fixture
def dossier(client) -> Dossier:
    """A portal with three of everything, and an application with the visitor signed in."""
    plant_world().grow(3)
    call_command("update_index", verbosity=0)
    province = Province.objects.get(code="04.421")
    commune = Commune.objects.create(
        code="04.421.01.01", province=province, name_fr="Agdal", name_ar="أكدال", milieu="urban"
    )
    user = User.objects.create_user("chef@commune.example")
    Membership.objects.create(user=user, commune=commune, role="focal_point")
    call = Call.objects.get(slug="open-0")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return start_dossier(call=call, commune=commune, user=user, language="fr", now=timezone.now())


class Shelf:
    """Pages in files named after their language and address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.statuses: dict[str, int] = {}

    def keep(self, name: str, response) -> None:
        file = re.sub(r"[^\w-]+", "_", name).strip("_") or "home"
        self.statuses[name] = response.status_code
        # A fragment is judged with the page that takes it in.
        is_page = response.content.lstrip()[:9].lower() == b"<!doctype"
        if response.headers["Content-Type"].startswith("text/html") and is_page:
            (self.folder / f"{file}.html").write_bytes(response.content)


@pytest.fixture
def shelf(tmp_path) -> Shelf:
    return Shelf(tmp_path)


def test_public_pages_are_valid(dossier, shelf) -> None:
    for language in LANGUAGES:
        for path in [*FIGURES, *DOORS]:
            shelf.keep(f"/{language}/{path}", Client().get(f"/{language}/{path}"))
    assert {name for name, status in shelf.statuses.items() if status >= 500} == set()
    assert errors(shelf.folder) == []


def test_an_application_is_valid_in_all_its_states(dossier, client, shelf) -> None:
    steps = len(dossier.form_version.schema["steps"])
    for language in LANGUAGES:
        with translation.override(language):
            own = [dossier.public_id]
            paths = [reverse(f"dossiers:{name}", args=own) for name in ("overview", "review")]
            paths += [reverse("dossiers:list"), reverse("dossiers:start", args=["open-0"])]
            paths += [f"{paths[1]}?mend"]
            numbered = [
                reverse("dossiers:step", args=[*own, number]) for number in range(1, steps + 1)
            ]
        for path in [*paths, *numbered, *(f"{path}?mend" for path in numbered)]:
            shelf.keep(path, client.get(path))
        for path in numbered:
            shelf.keep(f"{path}-sent", client.post(path, wrong(client, path)))
        sign_in = f"/{language}/compte/"
        shelf.keep(f"{sign_in}-refused", Client().post(sign_in, {"email": "not an address"}))
    assert {name for name, status in shelf.statuses.items() if status >= 500} == set()
    assert 422 in shelf.statuses.values()
    assert errors(shelf.folder) == []


def wrong(client: Client, path: str) -> dict[str, str]:
    """Return an answer that suits no question, for every input that a step shows."""
    names = re.findall(r'name="([^"]+)"', client.get(path).content.decode())
    return dict.fromkeys(set(names) - {"csrfmiddlewaretoken", "viewport", "do"}, "???")
