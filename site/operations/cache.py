"""Redis as a courtesy: while it is away the portal forgets, it does not fail."""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import ConnectionError as Unreached
from redis.exceptions import TimeoutError as TooSlow

logger = logging.getLogger(__name__)
# After a failure nobody waits for it for so many seconds.
REST = 5.0
AWAY = (Unreached, TooSlow, OSError)


class ForgivingRedisCache(RedisCache):
    """Answers as an empty cache while Redis is away, and asks again after a rest.

    What could not be written may have been meant to make something be forgotten: once Redis is
    back, it is emptied before anything is read from it.
    """

    _rests_until = 0.0  # of all threads of this process
    _failed = _owes = False

    @property
    def is_resting(self) -> bool:
        """Tell whether Redis was away a moment ago."""
        return time.monotonic() < type(self)._rests_until

    def _asked(self, ask: Callable[[], Any], nothing: Any, *, writes: bool) -> Any:
        if self.is_resting:
            type(self)._owes |= writes
            return nothing
        try:
            if type(self)._failed:
                # One asks whether it is back; the others go on resting.
                type(self)._rests_until = time.monotonic() + REST
            if type(self)._owes:
                super().clear()
                type(self)._owes = False
            found = ask()
            if type(self)._failed:
                type(self)._failed, type(self)._rests_until = False, 0.0
            return found
        except AWAY as away:
            type(self)._failed = True
            type(self)._rests_until = time.monotonic() + REST
            type(self)._owes |= writes
            logger.warning("The cache does not answer: %s", type(away).__name__)
            return nothing

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        ask = super().get
        return self._asked(lambda: ask(key, default, version), default, writes=False)

    def get_many(self, keys: Any, version: int | None = None) -> Any:
        ask = super().get_many
        return self._asked(lambda: ask(keys, version), {}, writes=False)

    def has_key(self, key: Any, version: int | None = None) -> Any:
        ask = super().has_key
        return self._asked(lambda: ask(key, version), False, writes=False)

    def add(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        ask = super().add
        return self._asked(lambda: ask(key, value, *args, **kwargs), False, writes=False)

    def set(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        ask = super().set
        return self._asked(lambda: ask(key, value, *args, **kwargs), None, writes=True)

    def set_many(self, data: Any, *args: Any, **kwargs: Any) -> Any:
        ask = super().set_many
        return self._asked(lambda: ask(data, *args, **kwargs), list(data), writes=True)

    def touch(self, key: Any, *args: Any, **kwargs: Any) -> Any:
        ask = super().touch
        return self._asked(lambda: ask(key, *args, **kwargs), False, writes=False)

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> Any:
        """Raise ValueError while Redis is away, as for a key that is not there."""
        ask = super().incr
        found = self._asked(lambda: ask(key, delta, version), None, writes=False)
        if found is None:
            raise ValueError(f"Key {key!r} not found.")
        return found

    def delete(self, key: Any, version: int | None = None) -> Any:
        ask = super().delete
        return self._asked(lambda: ask(key, version), False, writes=True)

    def delete_many(self, keys: Any, version: int | None = None) -> Any:
        ask = super().delete_many
        return self._asked(lambda: ask(keys, version), None, writes=True)

    def clear(self) -> Any:
        return self._asked(super().clear, False, writes=True)
