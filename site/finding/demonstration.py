"""The demonstration of searching: one pin, and words that were looked for in vain."""

import datetime

from finding.models import Miss, Pin, PinnedPage
from publishing.planting import Pair

PINNED = (
    "candidature\nadhérer au label\ncomment participer",
    "ترشيح\nالانضمام إلى الميزة\nكيف نشارك",
)
MISSES = [
    ("subventions voirie", "fr", 3),
    ("دعم مالي طريق", "ar", 2),
    ("calendrier electoral", "fr", 1),
]


def load(home: Pair) -> None:
    """Pin the page of calls; run again, change nothing."""
    calls = home.fr.get_children().filter(slug="appels").first()
    if calls is None or Pin.objects.exists():
        return
    french, arabic = PINNED
    pin = Pin(words_fr=french, words_ar=arabic)
    pin.pages = [PinnedPage(page=calls)]
    pin.save()
    for words, language, count in MISSES:
        Miss.objects.create(
            day=datetime.date(2026, 11, 20), words=words, language=language, count=count
        )
