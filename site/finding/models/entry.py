from typing import ClassVar

from django.db import models

from finding.labels import Kind


class Entry(models.Model):
    """One public thing in one language, as the search box finds it. Nothing private stands here.

    Made from its source by `finding.services`; the database keeps the full text index in step
    with the four columns of analysed words (see the migrations).
    """

    source = models.CharField(max_length=60)
    twin = models.CharField(max_length=60, db_index=True)
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    url = models.CharField(max_length=1000)
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    regions = models.CharField(max_length=60, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    title_key = models.CharField(max_length=500, blank=True)
    title_words = models.TextField(blank=True)
    title_stems = models.TextField(blank=True)
    body_words = models.TextField(blank=True)
    body_stems = models.TextField(blank=True)

    # Set by the selectors.
    score: float = 0.0

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "language"], name="finding_entry_once")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def region_codes(self) -> list[str]:
        """The HCP codes of the regions that it concerns."""
        return [code for code in self.regions.split(",") if code]


class Term(models.Model):
    """A word of an entry, folded, with how it is written: what a slip is measured against."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="terms")
    folded = models.CharField(max_length=40, db_index=True)
    reversed = models.CharField(max_length=40, db_index=True)
    written = models.CharField(max_length=60)

    def __str__(self) -> str:
        return self.written


class Shown(models.Model):
    """A document that a public thing leads to: only such documents are found."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="shown")
    document = models.ForeignKey(
        "publishing.LibraryDocument", on_delete=models.CASCADE, related_name="shown_by"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["entry", "document"], name="finding_shown_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} in {self.entry_id}"
