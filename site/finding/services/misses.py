"""What was looked for in vain, as far as it may be known: words and numbers of times."""

import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from finding.domain import fit_to_keep
from finding.models import Miss

MOST_A_DAY = 2_000  # different searches of one day that are kept
KEPT = datetime.timedelta(days=90)


def note_miss(*, text: str, language: str, today: datetime.date) -> None:
    """Count once more the words that may be kept of a search that found nothing."""
    words = fit_to_keep(text)
    if not words:
        return
    same = Miss.objects.filter(day=today, words=words, language=language)
    if same.update(count=F("count") + 1):
        return
    if Miss.objects.filter(day=today).count() >= MOST_A_DAY:
        return
    try:
        with transaction.atomic():
            Miss.objects.create(day=today, words=words, language=language, count=1)
    except IntegrityError:  # another reader was quicker
        same.update(count=F("count") + 1)


def forget_misses(*, today: datetime.date) -> int:
    """Remove what is older than ninety days; return how many rows went."""
    gone, _ = Miss.objects.filter(day__lt=today - KEPT).delete()
    return gone
