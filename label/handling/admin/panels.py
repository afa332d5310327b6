"""What the dossier's page shows of its handling."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from label.dossiers.admin import panels
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.handling.forms import AssignForm, FlagForm, NoteForm
from label.handling.models import Assignment, Flag, Note


@panels.register(order=5, title=_("Assignments and flags"))
def handling(request: HttpRequest, dossier: Dossier) -> str:
    """Show who sees to the dossier and its flags, and the way to change both."""
    context = {
        "dossier": dossier,
        "assignments": Assignment.objects.filter(dossier=dossier).select_related("officer"),
        "flags": Flag.objects.filter(dossier=dossier).select_related("kind"),
        "may_act": may_act(request.user),
        "assigning": AssignForm(),
        "flagging": FlagForm(),
    }
    return render_to_string("handling/admin/panel.html", context, request)


@panels.register(order=80, title=_("Internal notes"))
def notes(request: HttpRequest, dossier: Dossier) -> str:
    """Show what the team wrote, and where to write more."""
    context = {
        "dossier": dossier,
        "notes": Note.objects.filter(dossier=dossier).select_related("written_by"),
        "may_act": may_act(request.user),
        "writing": NoteForm(),
    }
    return render_to_string("handling/admin/notes.html", context, request)
