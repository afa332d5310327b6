from django.db import models


class DocumentText(models.Model):
    """What a PDF says, read once when it is uploaded."""

    document = models.OneToOneField(
        "publishing.LibraryDocument",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="words",
    )
    digest = models.CharField(max_length=64, blank=True)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.text[:60]
