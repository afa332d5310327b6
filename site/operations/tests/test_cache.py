import pytest
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import ConnectionError as Unreached

from operations import cache as forgiving
from operations.cache import ForgivingRedisCache


class Redis:
    """Stands in for the server: what it holds, and whether it answers."""

    def __init__(self) -> None:
        self.held: dict[str, object] = {}
        self.away, self.asked = False, 0

    def of(self, act):
        def ask(_cache, *args, **kwargs):
            self.asked += 1
            if self.away:
                raise Unreached
            return act(*args, **kwargs)

        return ask


@pytest.fixture
def redis(monkeypatch):
    redis = Redis()
    held = redis.held
    for name, act in {
        "get": lambda key, default=None, version=None: held.get(key, default),
        "set": lambda key, value, *a, **k: held.update({key: value}),
        "add": lambda key, value, *a, **k: held.setdefault(key, value) is value,
        "delete": lambda key, version=None: bool(held.pop(key, None)),
        "clear": held.clear,
    }.items():
        monkeypatch.setattr(RedisCache, name, redis.of(act))
    monkeypatch.setattr(ForgivingRedisCache, "_rests_until", 0.0)
    monkeypatch.setattr(ForgivingRedisCache, "_owes", False)
    monkeypatch.setattr(ForgivingRedisCache, "_failed", False)
    return redis


@pytest.fixture
def cache(redis):
    return ForgivingRedisCache("redis://127.0.0.1:1/0", {})


def test_what_is_kept_is_found(cache):
    cache.set("a", 1)
    assert (cache.get("a"), cache.is_resting) == (1, False)


def test_while_redis_is_away_nothing_is_known_and_nobody_waits(cache, redis):
    cache.set("a", 1)
    redis.away = True
    asked = redis.asked
    told = (cache.get("a"), cache.get("a", 7), cache.add("b", 2), cache.delete("a"))
    assert told == (None, 7, False, False)
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")
    assert cache.is_resting is True
    assert redis.asked == asked + 1


def test_what_was_to_be_forgotten_meanwhile_is_forgotten_once_redis_is_back(
    cache, redis, monkeypatch
):
    cache.set("a", "stale")
    redis.away = True
    cache.delete("a")
    redis.away = False
    monkeypatch.setattr(forgiving, "REST", 0.0)
    monkeypatch.setattr(ForgivingRedisCache, "_rests_until", 0.0)
    assert cache.get("a") is None
    cache.set("a", "new")
    assert cache.get("a") == "new"
