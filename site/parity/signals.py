"""What makes a thing be looked at again: once a transaction, after it is committed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.signals import page_published, page_unpublished
from wagtail_localize.models import StringTranslation, Translation

from publishing.twofold import SHELVES

_hushed: ContextVar[bool] = ContextVar("parity_hushed", default=False)


@contextmanager
def hushed() -> Iterator[None]:
    """Look at nothing meanwhile: whoever writes very much at once looks at all of it after."""
    token = _hushed.set(True)
    try:
        yield
    finally:
        _hushed.reset(token)


def connect() -> None:
    """Listen to pages, to their translations, and to the rows of every shelf."""
    post_save.connect(on_revision, sender=Revision, dispatch_uid="parity.revision")
    for signal in (page_published, page_unpublished):
        signal.connect(on_page, dispatch_uid=f"parity.{id(signal)}")
    for signal in (post_save, post_delete):
        signal.connect(on_string, sender=StringTranslation, dispatch_uid="parity.string")
        signal.connect(on_link, sender=Translation, dispatch_uid="parity.link")
    post_delete.connect(on_deleted_page, dispatch_uid="parity.deleted")
    for code, shelf in SHELVES.items():
        for model in shelf.models:
            for signal in (post_save, post_delete):
                signal.connect(on_row, sender=model, dispatch_uid=f"parity.{code}")


def on_revision(instance: Revision, **_signal: Any) -> None:
    """Take what an editor saved, draft or not, into the translations, and look at the pair."""
    model = instance.content_type.model_class()
    if model is None or not issubclass(model, Page):
        return
    _once(("follow", str(instance.object_id)), lambda: _follow(instance.object_id))
    key = Page.objects.filter(pk=instance.object_id).values_list("translation_key", flat=True)
    for translation_key in key:
        _look("page", str(translation_key))


def on_page(instance: Page, **_signal: Any) -> None:
    _look("page", str(instance.translation_key))


def on_deleted_page(instance: Any, **_signal: Any) -> None:
    if isinstance(instance, Page):
        _look("page", str(instance.translation_key))


def on_string(instance: StringTranslation, **_signal: Any) -> None:
    _look("page", str(instance.context.object_id))


def on_link(instance: Translation, **_signal: Any) -> None:
    _look("page", str(instance.source.object_id))


def on_row(instance: Model, **_signal: Any) -> None:
    for shelf in SHELVES.values():
        if type(instance) in shelf.models:
            _look(shelf.code, shelf.key_of(instance))


def _follow(pk: str) -> None:
    from .services.following import follow

    page = Page.objects.filter(pk=pk).first()
    if page is not None:
        follow(page.get_latest_revision_as_object(), timezone.now())


def _look(shelf: str, key: str) -> None:
    from .services.looking import look_again

    _once((shelf, key), lambda: look_again(shelf=shelf, key=key, now=timezone.now()))


class Once:
    """An act that waits for the end of a transaction, known by its name."""

    def __init__(self, name: tuple[str, str], act: Callable[[], None]) -> None:
        self.name, self.act, self.is_done = name, act, False
        # Django logs under this name what fails; an object has none of its own.
        self.__qualname__ = ":".join(name)

    def __call__(self) -> None:
        self.is_done = True
        self.act()

    def waits_as(self, name: tuple[str, str]) -> bool:
        """Say whether it is the act of this name and has not begun."""
        return self.name == name and not self.is_done


def _once(name: tuple[str, str], act: Callable[[], None]) -> None:
    """Do it when the transaction is committed, once however often it is asked for.

    What fails here is logged: the change that was made stands.
    """
    if _hushed.get():
        return
    waiting = transaction.get_connection().run_on_commit
    if not any(isinstance(one, Once) and one.waits_as(name) for _ids, one, _robust in waiting):
        transaction.on_commit(Once(name, act), robust=True)
