"""The periodic jobs of this room."""

from operations.services import looking
from records import periodic


@periodic.register(every=24 * 3600)
def check_journal() -> None:
    """Read the whole journal and note down its last digest."""
    looking.check_journal()


@periodic.register(every=60)
def check_clock() -> None:
    """Compare the database's clock with this host's."""
    looking.check_clock()
