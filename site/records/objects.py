"""Files in an S3 store. What goes wrong there is an OSError, as on a disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage


class StoreFailed(OSError):
    """The store did not answer, or refused."""


@contextmanager
def failing_as_a_disk() -> Iterator[None]:
    """Raise StoreFailed for whatever the store's library raises."""
    try:
        yield
    except (BotoCoreError, ClientError) as failure:
        raise StoreFailed(type(failure).__name__) from failure


def as_a_disk(act: Callable[..., Any]) -> Callable[..., Any]:
    """Make a method of a storage fail as a disk does."""

    @wraps(act)
    def acting(*args: Any, **kwargs: Any) -> Any:
        with failing_as_a_disk():
            return act(*args, **kwargs)

    return acting


class Objects(S3Storage):  # type: ignore[misc]
    """A bucket. The store verifies the checksum that its library sends with each object."""

    _save = as_a_disk(S3Storage._save)
    _open = as_a_disk(S3Storage._open)
    delete = as_a_disk(S3Storage.delete)
    exists = as_a_disk(S3Storage.exists)
    listdir = as_a_disk(S3Storage.listdir)
    size = as_a_disk(S3Storage.size)
    get_modified_time = as_a_disk(S3Storage.get_modified_time)


class PrivateObjects(Objects):
    """Private files: nothing has an address, and a key is never used twice."""

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        raise ValueError("Private files have no address.")

    def all_keys(self) -> list[str]:
        """Return the keys of all that lies here."""
        with failing_as_a_disk():
            return [one.key for one in self.bucket.objects.all()]


class MediaObjects(Objects):
    """Images and documents: they leave through the portal, under its own address."""

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return f"{settings.MEDIA_URL}{filepath_to_uri(name)}"
