"""What the tests of this room put into the index."""

from typing import Any

from finding.analysed import analysed, terms_of
from finding.models import Entry, Term
from finding.sources import Finding


def enter(title: str, language: str = "fr", **told: Any) -> Entry:
    """Put one thing into the index."""
    number = Entry.objects.count()
    defaults = {"kind": "page", "twin": f"t{number}", "url": f"/{language}/{number}/"}
    finding = Finding(**{**defaults, "language": language, "title": title, **told})
    entry = analysed(f"test:{number}", finding)
    entry.save()
    Term.objects.bulk_create(list(terms_of(entry)))
    return entry
