"""What trainings say in both languages."""

from django.utils.translation import gettext_lazy as _

from formations.models import (
    CalendarPage,
    Programme,
    ProgrammePage,
    Session,
    SessionDocument,
)
from publishing.twofold import Kind, Rows, Text, paired_texts, register, texts_with

KIND = Kind("trainings", _("Trainings"), pages=(CalendarPage, ProgrammePage))


def programme_texts(programme: Programme) -> list[Text]:
    """Return the texts of a programme, of its sessions and of their documents."""
    found = texts_with("sessions")(programme)
    for session in programme.sessions.prefetch_related("documents"):
        for document in session.documents.all():
            where = f"{session.code} – "
            found += paired_texts(document, f"documents.{document.pk}.", where)
    return found


register(
    KIND,
    Rows(
        KIND.code,
        Programme,
        texts=programme_texts,
        parts={
            Session: lambda session: session.programme_id,
            SessionDocument: lambda document: document.session.programme_id,
        },
    ),
)
