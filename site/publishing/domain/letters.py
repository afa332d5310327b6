"""Letters that are written in several ways and read as one, Arabic and Latin."""

import unicodedata

# Arabic letters that no decomposition brings together: alef wasla, alef maqsura, ta marbuta,
# bare hamza, tatweel, and the Persian and Amazigh forms seen in Moroccan names (ڭ ݣ گ for g).
ARABIC = str.maketrans(
    {
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ء": "", "ـ": "",
        "ک": "ك", "گ": "ك", "ڭ": "ك", "ݣ": "ك", "ڨ": "ق", "ڤ": "ف", "ڥ": "ف", "پ": "ب", "چ": "ج",
    }
)  # fmt: skip
LATIN = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i"})
APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´ʹ′ʿʾ＇", "'"))


def same_letters(text: str) -> str:
    """Return the text in lower case, without accents, tashkeel, tatweel, or invisible marks.

    Alef, hamza, ى/ي and ة/ه become one letter each, every digit a western one.
    """
    previous = None
    while text != previous:  # a decomposition can bring out a letter that folds in its turn
        previous = text
        text = unicodedata.normalize("NFKD", text.translate(APOSTROPHES)).casefold()
        text = "".join(map(_same_letter, text)).translate(ARABIC).translate(LATIN)
    return text


def _same_letter(character: str) -> str:
    if character.isascii():
        return character
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf", "Cs"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character


def is_arabic(token: str) -> bool:
    """Say whether the token is written in Arabic letters."""
    return any("\u0600" <= character <= "\u06ff" for character in token)
