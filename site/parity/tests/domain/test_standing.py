"""What lacks in a language is told from facts alone."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from parity.domain.standing import (
    BAND,
    CURRENT,
    ENOUGH_WORDS,
    MISSING,
    STALE,
    UNPUBLISHED,
    Facts,
    Side,
    TextFacts,
    Trace,
    age_in_days,
    count_words,
    is_unusual,
    judge,
    word_ratio,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEEK_AGO, DAY_AGO = NOW - timedelta(days=7), NOW - timedelta(days=1)
ABSENT = Side(exists=False, live=False)
words = st.sampled_from(["", "un", "deux", "  "])
moments = st.none() | st.datetimes(timezones=st.just(UTC))
texts = st.builds(TextFacts, other=words, own=words, lags_since=moments, expected=st.booleans())
sides = st.builds(Side, live=st.booleans(), pending=st.booleans())


def test_a_text_without_its_twin_is_missing() -> None:
    facts = Facts((TextFacts("Bonjour", ""), TextFacts("Oui", "نعم")), changed_at=WEEK_AGO)
    verdict = judge(facts)
    assert (verdict.missing, verdict.state, verdict.since) == (1, MISSING, WEEK_AGO)


def test_a_text_left_behind_is_stale_since_its_source_changed() -> None:
    facts = Facts((TextFacts("A", "أ", WEEK_AGO), TextFacts("B", "ب", DAY_AGO)), changed_at=NOW)
    verdict = judge(facts)
    assert (verdict.stale, verdict.state, verdict.since) == (2, STALE, WEEK_AGO)


def test_an_absent_page_lacks_every_text_of_its_twin() -> None:
    facts = Facts((TextFacts("A", ""), TextFacts("B", "")), own=ABSENT, changed_at=DAY_AGO)
    verdict = judge(facts)
    assert (verdict.missing, verdict.state, verdict.since) == (2, MISSING, DAY_AGO)


def test_an_absent_page_lacks_something_even_where_its_twin_says_nothing() -> None:
    assert judge(Facts((), own=ABSENT)).state == MISSING


def test_a_draft_beside_a_public_page_waits() -> None:
    assert judge(Facts((), own=Side(live=False))).state == UNPUBLISHED


def test_two_drafts_are_no_gap() -> None:
    draft = Side(live=False)
    assert judge(Facts((), own=draft, other=draft)).state == CURRENT


def test_what_is_empty_in_both_languages_lacks_nothing_unless_it_is_expected() -> None:
    assert judge(Facts((TextFacts("", ""),))).state == CURRENT
    assert judge(Facts((TextFacts("", "", expected=True),))).missing == 1


@given(st.builds(Facts, st.lists(texts).map(tuple), sides, sides, st.none()))
def test_the_figures_never_exceed_the_texts_and_the_state_follows_them(facts: Facts) -> None:
    verdict = judge(facts)
    assert verdict.missing + verdict.stale <= len(facts.texts)
    assert (verdict.state == CURRENT) == (
        not verdict.missing and not verdict.stale and not verdict.unpublished
    )


@given(st.lists(texts).map(tuple))
def test_the_order_of_the_texts_changes_nothing(some: tuple[TextFacts, ...]) -> None:
    assert judge(Facts(some)) == judge(Facts(some[::-1]))


digests = st.sampled_from(["a", "b", "c"])


@given(st.lists(st.tuples(digests, digests), min_size=1))
def test_a_trace_keeps_what_was_last_seen_and_lags_in_one_language_at_most(steps) -> None:
    trace, moment = Trace(*steps[0]), NOW
    for fr, ar in steps[1:]:
        moment += timedelta(hours=1)
        before, trace = trace, trace.seen(fr, ar, moment)
        assert (trace.fr, trace.ar) == (fr, ar)
        assert bool(trace.lagging) == (trace.since is not None)
        if (before.fr, before.ar) == (fr, ar):
            assert trace == before
        if before.fr != fr and before.ar != ar:
            assert trace.lagging == ""


def test_a_translation_catches_up() -> None:
    changed = Trace("a", "أ").seen("b", "أ", WEEK_AGO)
    assert (changed.lagging, changed.since) == ("ar", WEEK_AGO)
    again = changed.seen("c", "أ", DAY_AGO)
    assert (again.lagging, again.since) == ("ar", WEEK_AGO)
    assert again.seen("c", "ب", NOW).lagging == ""
    assert again.accepted().lagging == ""


def test_words_are_counted_without_markup_in_both_scripts() -> None:
    assert count_words("<p>Le <b>label</b> &amp; la commune</p>") == 4
    assert count_words("مَيْزَة الجماعة المواطنة") == 3
    assert count_words("— … !") == 0


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_ratio_is_judged_only_where_there_is_enough_to_compare(fr: int, ar: int) -> None:
    ratio = word_ratio(fr, ar)
    assert (ratio is None) == (fr < ENOUGH_WORDS or ar == 0)
    assert is_unusual(ratio) == (ratio is not None and not BAND[0] <= ratio <= BAND[1])


@given(moments)
def test_an_age_is_never_negative(since: datetime | None) -> None:
    age = age_in_days(since, NOW)
    assert age is None if since is None else age is not None and age >= 0
