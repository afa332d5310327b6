"""Writing to a commune about its dossier."""

from collections.abc import Iterable
from typing import Any

from accounts.selectors import members_of
from label.dossiers.models import Dossier
from publishing.bilingual import own_first
from records.models import OutboxMessage, PrivateFile
from records.services import outbox


def write_to_members(
    *, dossier: Dossier, template: str, attachments: Iterable[PrivateFile] = (), **told: Any
) -> list[OutboxMessage]:
    """Queue a mail to each member of the commune's space, their own language first.

    It names the dossier, the commune and the call; `told` is what the template says besides.
    """
    papers = list(attachments)
    context = {
        "reference": dossier.reference,
        "commune_fr": dossier.commune.name_fr,
        "commune_ar": dossier.commune.name_ar,
        "call_fr": dossier.call.title_fr,
        "call_ar": dossier.call.title_ar,
        **told,
    }
    return [
        outbox.queue_mail(
            to=member.user.email,
            template=template,
            context=context,
            languages=own_first(member.user.language),
            attachments=papers,
        )
        for member in members_of(dossier.commune)
    ]
