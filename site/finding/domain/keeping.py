"""What may be kept of a question that found nothing: words, never what points to a person."""

import re

from publishing.domain.analysis import words

LONGEST = 80  # characters
# An e-mail address, an internet address, or a run that holds three digits: numbers of
# telephones, of identity cards (AB123456), of files. A year is let through.
PERSONAL = re.compile(
    r"\S*@\S*|https?:\S+|www\.\S+|\+?\d(?:[\s.\-/]*\d){4,}|(?=\S*\d\S*\d\S*\d)\S*\w\S*"
)
YEAR = re.compile(r"(?<![\w.\-/])(?:19|20)\d\d(?![\w.\-/])")
EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def fit_to_keep(text: str) -> str:
    """Return the folded words that may be kept, parted by spaces; empty where none may."""
    western = text.translate(EASTERN)
    years = YEAR.findall(western)
    bare = PERSONAL.sub(" ", western)
    kept = [word for word in words(bare) if len(word) > 1 and not word.isdigit()]
    if not kept:
        return ""
    lasting = list(dict.fromkeys([*kept, *(year for year in years if len(years) == 1)]))
    line = ""
    for word in lasting:
        if len(line) + len(word) + 1 > LONGEST:
            break
        line = f"{line} {word}".strip()
    return line
