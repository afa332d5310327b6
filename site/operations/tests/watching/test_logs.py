import json
import logging

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client, RequestFactory

from operations.watching import incidents
from operations.watching.logs import JsonFormatter
from operations.watching.middleware import Watch
from portal.errors import server_error

EMAIL, NAME = "nawal.tassaout@commune.example", "Nawal Tassaout-Inventée"


@pytest.fixture
def lines():
    """Give the lines that production would write from now on."""
    written: list[str] = []
    handler = logging.Handler()
    formatter = JsonFormatter()
    handler.emit = lambda record: written.append(formatter.format(record))
    root = logging.getLogger()
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)


def fault(error: Exception) -> Exception:
    """Return an error as it is caught."""
    try:
        raise error
    except Exception as caught:
        return caught


def test_a_fault_keeps_its_kind_and_place_and_loses_what_someone_typed(lines):
    error = fault(IntegrityError(f"Key (email)=({EMAIL}), name {NAME} already exists"))
    logging.getLogger("django.request").error(
        "Internal Server Error: %s", f"/fr/compte/?email={EMAIL}", exc_info=error
    )
    told = json.loads(lines[0])
    assert told["message"] == "Internal Server Error: /fr/compte/"
    assert told["fault"] == "django.db.utils.IntegrityError"
    assert told["where"][-1].endswith("test_logs.py:35 fault") or "fault" in told["where"][-1]
    for word in (EMAIL, *NAME.split()):
        assert word not in lines[0]


def test_the_words_of_machines_stay(lines):
    error = fault(OperationalError("connection to 10.1.2.3 refused"))
    logging.getLogger("portal").error("down", exc_info=error)
    assert json.loads(lines[0])["said"] == "connection to […] refused"


def test_a_message_with_wrong_arguments_is_written_all_the_same(lines):
    formatter = JsonFormatter()
    record = logging.LogRecord("a", logging.ERROR, "a.py", 1, "%d mails", ("x",), None)
    assert json.loads(formatter.format(record))["message"] == "%d mails"


@pytest.mark.parametrize(("path", "word"), [("/fr/x/", "Incident"), ("/ar/x/", "رقم")])
def test_the_number_on_the_page_stands_in_the_log(lines, path, word):
    def broken(request):
        try:
            raise ValueError(EMAIL)
        except ValueError:
            logging.getLogger("django.request").exception("Internal Server Error: %s", path)
            return server_error(request)

    request = RequestFactory().get(path)
    request.resolver_match = None
    response = Watch(broken)(request)
    number = json.loads(lines[0])["request"]
    page = response.content.decode()
    assert (response.status_code, page.count(number)) == (500, 1)
    assert word in page
    assert response.headers["X-Request-ID"] == number
    assert incidents.current() == ""
    assert EMAIL not in lines[0]


@pytest.mark.django_db
def test_a_person_who_signs_in_and_errs_leaves_no_name_in_the_log(lines, django_user_model):
    logging.getLogger().setLevel(logging.INFO)
    try:
        django_user_model.objects.create_user(
            email=EMAIL, first_name=NAME.split()[0], last_name=NAME.split()[1]
        )
        client = Client()
        client.post("/fr/compte/login/code/", {"email": EMAIL})
        client.post("/fr/compte/login/", {"login": EMAIL, "password": "wrong"})
        client.post("/admin/login/", {"login": EMAIL, "password": "wrong"})
        client.get(f"/fr/nulle-part/?email={EMAIL}")
    finally:
        logging.getLogger().setLevel(logging.WARNING)
    for word in (EMAIL, *NAME.split()):
        assert [line for line in lines if word in line] == []
