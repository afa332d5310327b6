"""Batches of decisions stand on a shelf of the two languages."""

from label.selection.models import Batch
from label.selection.twofold import KIND
from publishing.twofold import SHELVES


def test_a_batch_whose_place_is_said_in_one_language_lacks_the_other(batch) -> None:
    Batch.objects.update(place_ar="")
    shelf = SHELVES["selection.Batch"]
    thing = shelf.thing(str(batch.pk))
    assert thing is not None and shelf.kind == KIND.code
    assert [(text.path, text.fr, text.ar) for text in thing.texts] == [
        ("place", "Rabat", ""),
        ("present", "La présidence du comité", "رئاسة اللجنة"),
    ]
    assert thing.url == f"/admin/selection/decisions/{batch.pk}/"
    assert thing.title_ar == f"{batch.call.title_ar} · {batch.number}"
