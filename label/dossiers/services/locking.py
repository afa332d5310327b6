"""The row of a dossier, for one act at a time."""

from label.dossiers.models import Dossier


def locked(pk: int) -> Dossier:
    """Return a dossier whose row stays locked until the transaction ends.

    It comes with its call, commune and form version, without the forms: `selectors.form_of` knows
    them by the version's digest.
    """
    return (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("call", "commune", "form_version")
        .defer("call__form", "form_version__schema")
        .get(pk=pk)
    )
