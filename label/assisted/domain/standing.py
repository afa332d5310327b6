"""Where the keying in of a paper dossier stands."""

KEYING, READY, CONFIRMED, WITHDRAWN = "keying", "ready", "confirmed", "withdrawn"
STANDINGS = (KEYING, READY, CONFIRMED, WITHDRAWN)
# What may still be taken back.
OPEN = (KEYING, READY)


def standing(*, ready: bool, confirmed: bool, withdrawn: bool) -> str:
    """Say where an entry stands.

    A commune may confirm what it finds complete before it is told that it is ready.
    """
    if withdrawn:
        return WITHDRAWN
    if confirmed:
        return CONFIRMED
    return READY if ready else KEYING
