"""A participant's name: what is kept of it, and when two are the same."""

import hashlib
import re
import unicodedata

LONGEST = 120
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_TWINS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ک": "ك"})


def clean_name(text: str) -> str:
    """Return a name without controls, direction marks and needless spaces."""
    visible = "".join(
        " " if sign.isspace() else sign
        for sign in unicodedata.normalize("NFC", text)
        if sign.isspace() or not unicodedata.category(sign).startswith("C")
    )
    return " ".join(visible.split())


def name_key(text: str) -> str:
    """Return a name as two spellings of one person share it: case, accents, hamza, order aside."""
    folded = unicodedata.normalize("NFKD", clean_name(text).casefold().translate(_TWINS))
    bare = _MARKS.sub("", "".join(sign for sign in folded if not unicodedata.combining(sign)))
    words = "".join(sign if sign.isalnum() else " " for sign in bare).split()
    return " ".join(sorted(words))


def name_proof(name: str, salt: str) -> str:
    """Return what a typed name is compared with: slow to make, so that names cannot be tried.

    PBKDF2 over SHA-256, 200,000 rounds, with the certificate's own salt.
    """
    return hashlib.pbkdf2_hmac("sha256", name_key(name).encode(), salt.encode(), 200_000).hex()
