"""How much may be sent: what is too large never reaches the disk.

Each file may have `SIZE_LIMIT` bytes, but for those of the editors. A larger one is read to its
end, so that the fields around it arrive, but kept nowhere: the form finds in its place a
`TooLarge`, which is refused as any file of that size. A request beyond its limit is refused by its
announced length, before anything of it is read; a view that takes several files at once says so by
`takes_files = True`.
"""

import io
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest

from .inspection import MEGABYTE, SIZE_LIMIT

ENTER_ADMIN = "wagtailadmin.access_admin"
# Bytes of a whole request: a step with several large files; an editor's film; all others.
WITH_FILES, OF_STAFF, OTHERS = 256 * MEGABYTE, 512 * MEGABYTE, SIZE_LIMIT + 2 * MEGABYTE


class TooLarge(UploadedFile):
    """In place of a file that was larger than one may be: its name and its size, no content."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__(io.BytesIO(), name, size=size)


class Quota(FileUploadHandler):
    """First in line of the upload handlers: counts, and stops what is too much."""

    request: HttpRequest
    limited = True
    excess: bool = False

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],  # noqa: N803
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        """Refuse a request by its announced length. Raises `RequestDataTooBig`."""
        # What is small as a whole holds no large file: whose request it is need not be known.
        self.limited, most = limits(self.request) if content_length > SIZE_LIMIT else (True, OTHERS)
        if content_length > most:
            raise RequestDataTooBig(f"A request may have {most} bytes here.")

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.excess = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Hand a piece on, unless the file is too large by now."""
        if not self.limited or start + len(raw_data) <= SIZE_LIMIT:
            return raw_data
        if not self.excess:
            self.excess = True
            self._forget()
        return None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Return what stands in place of a file that is too large; leave others to the next."""
        return TooLarge(self.file_name or "", file_size) if self.excess else None

    def _forget(self) -> None:
        """Give up what the handlers behind have kept of the file until now."""
        for handler in self.request.upload_handlers:
            if (kept := getattr(handler, "file", None)) is not None:
                kept.close()


def limits(request: HttpRequest) -> tuple[bool, int]:
    """Return whether each file is limited, and how many bytes the whole request may have."""
    match = request.resolver_match
    view = getattr(match.func, "view_class", None) if match else None
    if getattr(view, "takes_files", False):
        return True, WITH_FILES
    person = getattr(request, "user", None)
    if person is not None and person.has_perm(ENTER_ADMIN):
        return False, OF_STAFF
    return True, OTHERS
