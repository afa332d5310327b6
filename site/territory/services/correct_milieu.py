from django.db import transaction

from territory.models import Commune


@transaction.atomic
def correct_milieu(*, commune: Commune, milieu: str) -> Commune:
    """Say that a commune is `urban` or `rural`, whatever the source derives.

    The correction survives later loads. Raises `IntegrityError` for another milieu.
    """
    stored = Commune.objects.select_for_update().get(pk=commune.pk)
    if stored.milieu != milieu:
        stored.milieu = milieu
        stored.milieu_corrected = True
        stored.save(update_fields=["milieu", "milieu_corrected"])
    return stored
