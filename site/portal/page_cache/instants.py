"""Until when a page rendered now is true: pages tell days left, open calls, next trainings."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

from label.calls.selectors import next_change


def true_until(
    now: datetime, told: timedelta | None, part_until: datetime | None = None
) -> datetime:
    """Return the first of: what the page says itself, of a part of it too, the next instant at
    which what is told of calls changes, the next midnight in Morocco, and the longest that
    anything is kept."""
    longest = timedelta(seconds=settings.PAGE_CACHE_SECONDS)
    ends = [now + longest, next_midnight(now), next_change(now), part_until]
    if told is not None:
        ends.append(now + told)
    return min(end for end in ends if end is not None)


def next_midnight(now: datetime) -> datetime:
    """Return when the next day begins in Morocco."""
    tomorrow = timezone.localdate(now) + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, time()))
