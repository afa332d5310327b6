import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.cache import CacheHandler
from environ import Env

from operations.file_cache import MOST, SETTLED, RememberingFileBasedCache
from portal.settings.caching import caches


@pytest.fixture
def two(tmp_path, monkeypatch):
    """The caches of two processes on one folder: each remembers for itself."""
    pair = []
    for _process in range(2):
        alone = type("Alone", (RememberingFileBasedCache,), {"_known": {}})
        pair.append(alone(str(tmp_path), {}))
    return pair


def the_file(tmp_path: Path) -> Path:
    return next(tmp_path.glob("*.djcache"))


def age(tmp_path: Path) -> None:
    """Let the files have been written a while ago."""
    for path in tmp_path.glob("*.djcache"):
        then = path.stat().st_mtime_ns - 2 * SETTLED
        os.utime(path, ns=(then, then))


@pytest.mark.parametrize("old", [True, False])
def test_what_another_process_writes_is_read_at_once(two, tmp_path, old):
    ours, theirs = two
    ours.set("generation", "one", timeout=None)
    if old:
        age(tmp_path)
    seen = [ours.get("generation")]
    for text in ("two", "six", "ten"):  # of one length: the size alone would not tell
        theirs.set("generation", text, timeout=None)
        seen.append(ours.get("generation"))
    assert seen == ["one", "two", "six", "ten"]


def test_a_file_that_has_not_changed_is_not_read_again(two, tmp_path, monkeypatch):
    ours, _theirs = two
    ours.set("generation", "one", timeout=None)
    age(tmp_path)
    read = []
    genuine = RememberingFileBasedCache._read

    def counted(self, path, *rest):
        read.append(path)
        return genuine(self, path, *rest)

    monkeypatch.setattr(RememberingFileBasedCache, "_read", counted)
    assert [ours.get("generation") for _look in range(3)] == ["one"] * 3
    assert read == [str(the_file(tmp_path))]


def test_what_was_written_just_now_is_read_again(two):
    ours, _theirs = two
    ours.set("generation", "one", timeout=None)
    assert (ours.get("generation"), ours._known) == ("one", {})


def test_what_was_deleted_is_forgotten(two, tmp_path):
    ours, theirs = two
    ours.set("generation", "one", timeout=None)
    age(tmp_path)
    assert ours.get("generation") == "one"
    theirs.delete("generation")
    assert (ours.get("generation", "none"), ours._known) == ("none", {})


def test_what_has_an_end_ends(two, tmp_path):
    ours, _theirs = two
    ours.set("count", "three", timeout=1000)
    age(tmp_path)
    assert (ours.get("count"), ours._known) == ("three", {})
    ours.set("count", "three", timeout=-1)
    assert (ours.get("count"), list(tmp_path.glob("*.djcache"))) == (None, [])


def test_only_texts_are_remembered(two, tmp_path):
    ours, _theirs = two
    ours.set("list", ["one"], timeout=None)
    age(tmp_path)
    ours.get("list").append("two")
    assert (ours.get("list"), ours._known) == (["one"], {})


def test_a_process_remembers_a_bounded_number(two, tmp_path):
    ours, _theirs = two
    for number in range(MOST + 5):
        ours.set(f"key-{number}", "text", timeout=None)
    age(tmp_path)
    for number in range(MOST + 5):
        ours.get(f"key-{number}")
    assert len(ours._known) == 5


def test_no_count_is_lost_among_many_at_once(two):
    ours, theirs = two
    firsts = []

    def count(number):
        cache = (ours, theirs)[number % 2]
        if cache.add("tries", 1, timeout=60):
            firsts.append(number)
        else:
            cache.incr("tries")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(200)))
    assert (ours.get("tries"), len(firsts)) == (200, 1)


def test_what_is_not_there_cannot_be_counted_on(two):
    with pytest.raises(ValueError, match="nothing"):
        two[0].incr("nothing")


def test_a_count_outlasts_what_others_write(tmp_path):
    cache = RememberingFileBasedCache(str(tmp_path), {"OPTIONS": {"MAX_ENTRIES": 600}})
    cache.set("generation", "one", timeout=None)
    cache.add("tries", 0, timeout=60)
    for place in range(3_000):
        cache.set(f"place-{place}", 1, timeout=60)
        if place % 10 == 0:
            cache.incr("tries")
    there = len(list(tmp_path.glob("*.djcache")))
    assert (cache.get("tries"), cache.get("generation"), there <= 602) == (300, "one", True)


def test_what_was_written_longest_ago_goes_first(tmp_path):
    cache = RememberingFileBasedCache(str(tmp_path), {"OPTIONS": {"MAX_ENTRIES": 9}})
    for number in range(10):
        cache.set(f"key-{number}", number, timeout=60)
        age(tmp_path)
    assert [cache.get(f"key-{number}") for number in range(10)] == [None] * 3 + [*range(3, 10)]


def test_there_is_room_for_the_counts_of_an_attack(tmp_path):
    told = caches(Env().cache_url_config(f"filecache://{tmp_path}"))
    cache = CacheHandler(told)["default"]
    assert type(cache) is RememberingFileBasedCache
    for place in range(1_000):
        cache.set(f"place-{place}", 1, timeout=60)
    assert [cache.get(f"place-{place}") for place in range(1_000)] == [1] * 1_000
