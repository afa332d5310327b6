"""The campaign of 2022 played from the first draft to the councils' votes.

115 dossiers (58 urban, 57 rural) of communes of the 12 regions, 71 retained in lots of 39 and 32,
a letter to each. The time is the processor's, so that others on the machine do not count.
"""

import time
from collections.abc import Iterator

from tests.trials.figures import Figure, at_most, exactly
from tests.trials.trial import Trial

PROMISED = 90  # seconds
FIGURES = {
    "received": 115,
    "urban": 58,
    "rural": 57,
    "retained": 71,
    "regions retained": 12,
    "lot 1": 39,
    "lot 2": 32,
    "letters": 115,
}


def run(_trial: Trial) -> Iterator[Figure]:
    """Play it twice: the second time finds nothing left to do."""
    from label.replay.domain.campaign import REAL
    from label.replay.replay import replay
    from records.models import JournalEntry

    began = time.process_time()
    counts = replay(REAL, "2022", tell=lambda _line: None)
    took = time.process_time() - began
    for name, wanted in FIGURES.items():
        yield exactly(name, counts[name], wanted)
    entries = JournalEntry.objects.count()
    replay(REAL, "2022", tell=lambda _line: None)
    yield exactly("acts of a second run", JournalEntry.objects.count() - entries, 0)
    yield at_most("processor time", took, PROMISED, "s")
