"""References that people read aloud, type and copy: `LCC-2026-7K3M9-4X`.

Prefix, year, six signs drawn at random, and the check character of ISO/IEC 7064, MOD 37,36, over
all that comes before it: a wrong sign is always noticed, two swapped neighbours nearly always.
"""

import re
import secrets
import unicodedata

from django.utils import timezone
from stdnum.iso7064 import mod_37_36

# No 0 O, 1 I L, and no U: signs that are taken for one another, or that make words.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
DRAWN = 6
_SHAPE = re.compile(rf"([A-Z]{{2,4}})(\d{{4}})([{ALPHABET}]{{5}})([{ALPHABET}]{{2}})")


def new_reference(prefix: str, *, year: int | None = None) -> str:
    """Draw a reference; the table that keeps it must still hold it unique.

    `prefix` is two to four Latin capitals; `year` is this year in Morocco unless given.
    """
    head = f"{prefix}{year or timezone.localdate().year:04d}"
    while True:
        number = head + "".join(secrets.choice(ALPHABET) for _ in range(DRAWN))
        check = mod_37_36.calc_check_digit(number)
        # The standard's check character may be one of the signs left out: draw again.
        if check in ALPHABET:
            return normalise(number + check)


def normalise(text: str) -> str:
    """Return a typed reference as it is written; leave what is no reference as plain capitals.

    Case, spaces, dashes, direction marks and Arabic-Indic digits make no difference.
    """
    signs = (sign for sign in unicodedata.normalize("NFKC", text).upper() if sign.isalnum())
    compact = "".join(str(unicodedata.digit(sign, sign)) for sign in signs)
    shape = _SHAPE.fullmatch(compact)
    return "-".join(shape.groups()) if shape else compact


def is_valid(text: str) -> bool:
    """Tell whether a typed reference has the right shape and check character."""
    number = normalise(text).replace("-", "")
    return bool(_SHAPE.fullmatch(number)) and bool(mod_37_36.is_valid(number))
