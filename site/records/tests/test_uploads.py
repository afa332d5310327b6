"""Nothing that is too large reaches the disk, and nothing beside it is lost."""

import io

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import ResolverMatch

from records import uploads
from records.inspection import SIZE_LIMIT
from records.uploads import TooLarge

LARGE = b"x" * (SIZE_LIMIT + 1)


class Taking:
    takes_files = True


class Person:
    def __init__(self, *permissions: str) -> None:
        self.permissions = permissions

    def has_perm(self, permission: str) -> bool:
        return permission in self.permissions


@pytest.fixture
def sent():
    """A request of fields and files, as its view finds it before anything was read."""
    made = []

    def make(data, view=Taking, user=None) -> HttpRequest:
        request = RequestFactory().post("/", data)

        def answering() -> None: ...

        answering.view_class = view
        request.resolver_match = ResolverMatch(answering, (), {})
        request.user = user or Person()
        made.append(request)
        return request

    yield make
    for request in made:
        request.close()


@pytest.fixture
def temporary(settings, tmp_path):
    """The folder where uploads wait; its files are counted while a request is read."""
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    return tmp_path


def test_a_file_within_the_limit_is_handed_on(sent):
    request = sent({"file": SimpleUploadedFile("a.pdf", LARGE[:-1])})
    assert (request.FILES["file"].size, request.FILES["file"].read(3)) == (SIZE_LIMIT, b"xxx")


def test_of_a_file_that_is_too_large_only_name_and_size_are_left(sent, temporary):
    request = sent({"file": SimpleUploadedFile("a.pdf", LARGE)})
    kept = request.FILES["file"]
    assert isinstance(kept, TooLarge)
    assert (kept.name, kept.size, kept.read()) == ("a.pdf", SIZE_LIMIT + 1, b"")
    assert list(temporary.iterdir()) == []


def test_fields_and_files_around_it_arrive(sent):
    request = sent(
        {
            "before": "un",
            "large": SimpleUploadedFile("a.pdf", LARGE),
            "after": "deux",
            "small": SimpleUploadedFile("b.pdf", b"%PDF"),
        }
    )
    assert request.POST.dict() == {"before": "un", "after": "deux"}
    assert {name: file.size for name, file in request.FILES.items()} == {
        "large": SIZE_LIMIT + 1,
        "small": 4,
    }
    assert request.FILES["small"].read() == b"%PDF"


def test_never_more_than_the_limit_lies_on_the_disk(sent, temporary, monkeypatch):
    written = []
    original = TemporaryFileUploadHandler.receive_data_chunk

    def counted(self, piece, start):
        written.append(start + len(piece))
        return original(self, piece, start)

    monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", counted)
    assert sent({"file": SimpleUploadedFile("a.pdf", LARGE * 3)}).FILES
    assert SIZE_LIMIT // 2 < max(written) <= SIZE_LIMIT


class Unreadable(io.BytesIO):
    def read(self, *args):
        raise AssertionError("something was read")


@pytest.mark.parametrize(
    ("view", "permissions", "most"),
    [
        (Taking, (), uploads.WITH_FILES),
        (None, ("wagtailadmin.access_admin",), uploads.OF_STAFF),
        (None, (), uploads.OTHERS),
    ],
)
def test_a_request_is_refused_by_its_length_before_it_is_read(sent, view, permissions, most):
    request = sent({"a": "b"}, view, Person(*permissions))
    request.META["CONTENT_LENGTH"] = str(most + 1)
    request._stream = Unreadable()
    with pytest.raises(RequestDataTooBig):
        request.POST  # noqa: B018


def test_what_staff_sends_is_not_cut(sent):
    staff = Person("wagtailadmin.access_admin")
    request = sent({"film": SimpleUploadedFile("film.mp4", LARGE)}, None, staff)
    assert request.FILES["film"].read() == LARGE
