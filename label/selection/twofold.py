"""What batches of decisions say in both languages: where the committee sat, and who was there."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from label.selection.models import Batch
from publishing.bilingual import pick
from publishing.twofold import Kind, Rows, register

KIND = Kind("batches", _("Batches of decisions"))


def screen(batch: Batch) -> str:
    """Return the screen of a batch."""
    return reverse("selection:batch", args=[batch.pk])


def name_of(batch: Batch, language: str) -> str:
    """Return what a batch is called: its call, and its number in it."""
    return f"{pick(batch.call, 'title', language) or batch.call.slug} · {batch.number}"


register(KIND, Rows(KIND.code, Batch, url=screen, named=name_of))
