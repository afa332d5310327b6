import pytest
import time_machine

from label.dossiers.forms import shown_digest
from label.dossiers.selectors import form_of, typed_answers


@pytest.fixture(autouse=True)
def at_now(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def visitor(client, member):
    client.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def posted():
    """A POST as the page of the dossier makes it, with the marks of what was shown."""

    def make(dossier, do="continue", **typed):
        shown = typed_answers(dossier)
        data = {"do": do}
        for question in form_of(dossier).questions():
            before = shown.get(question.key)
            before = question.typed_from(None) if before is None else before
            data[f"b-{question.key}"] = shown_digest(before)
        data |= {f"q-k-{name}": value for name, value in typed.items()}
        return data

    return make
