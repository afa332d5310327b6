"""When to try a mail again, and when trying again is of no use."""

from datetime import datetime, timedelta

# A claim older than this belongs to a worker that died.
LEASE = timedelta(minutes=3)
LONGEST_WAIT = timedelta(minutes=1)
REFUSALS_BEFORE_GIVING_UP = 5


def next_attempt(attempts: int, now: datetime) -> datetime:
    """Return when to try again after so many failures: 5, 10, 20, 40, then every 60 seconds.

    Short for a mail queue, so that all is out within five minutes of the server's recovery.
    """
    return now + min(timedelta(seconds=5 * 2 ** min(attempts - 1, 10)), LONGEST_WAIT)


def is_hopeless(attempts: int, smtp_code: int | None) -> bool:
    """Tell whether the server refuses the mail for good.

    Codes of 500 and above are permanent by RFC 5321, 4.2.1; a server that is being set up gives
    them too, so it takes several. Whatever else fails (no network, no server) never is hopeless.
    """
    return smtp_code is not None and smtp_code >= 500 and attempts >= REFUSALS_BEFORE_GIVING_UP
