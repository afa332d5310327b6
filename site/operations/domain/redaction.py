"""Take out of a log line what could name a person (law 09.08): addresses, telephones."""

import re

_ADDRESS = re.compile(r"[^\s@<>\"(),;:]*@[^\s@<>\"(),;:]+")
_TELEPHONE = re.compile(r"(?:\+212|\b0)[ .\-]?[5-8](?:[ .\-]?\d){8}\b")
_NETWORK = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
HIDDEN = "[…]"


def without_people(text: str) -> str:
    """Return the text with mail addresses, Moroccan telephones and network addresses hidden."""
    for pattern in (_ADDRESS, _TELEPHONE, _NETWORK):
        text = pattern.sub(HIDDEN, text)
    return text
