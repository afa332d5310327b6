"""The register: every letter, how it went, what came back."""

from typing import Any

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from label.calls.models import Call
from label.dossiers.admin.frame import frame
from label.dossiers.admin.policy import ForReaders
from label.dossiers.permissions import may_act, may_instruct
from label.dossiers.services.errors import Refused
from label.letters.domain.register import DISPATCHED, PRODUCED
from label.letters.forms import NoteForm
from label.letters.labels import CHANNELS, KINDS, LETTER_STATES
from label.letters.models import Letter
from label.letters.selectors import letters
from label.letters.services.dispatch import note_dispatch, note_return
from publishing.bilingual import pick
from publishing.templatetags.bilingual import day
from records.responses import private_response

from .policy import RegisterPolicy


class RegisterFilters(WagtailFilterSet):
    """What an officer narrows the register by."""

    call = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Call"), field_name="dossier__call", queryset=Call.objects.all()
    )
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=list(KINDS.items()))
    channel = django_filters.ChoiceFilter(label=gettext_lazy("Way"), choices=list(CHANNELS.items()))
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=list(LETTER_STATES.items())
    )
    bounced = django_filters.BooleanFilter(label=gettext_lazy("Mail refused"))

    class Meta:
        model = Letter
        fields = ["call", "kind", "channel", "state", "bounced"]


class CommuneColumn(Column):
    """The commune in the language of the admin."""

    def get_value(self, instance: Letter) -> str:
        return str(pick(instance.dossier.commune, "name"))


class StateColumn(Column):
    """Where the letter stands, and whether its mail came back."""

    def get_value(self, instance: Any) -> str:
        state = str(instance.get_state_display())
        return f"{state} · {_('Mail refused')}" if instance.bounced else state


class DayColumn(Column):
    """A date the Moroccan way."""

    def get_value(self, instance: Any) -> Any:
        value = super().get_value(instance)
        return day(value) if value else "—"


class RegisterIndexView(ForReaders, generic.IndexView):
    """The list of letters."""

    any_permission_required = ["view"]
    results_template_name = "letters/admin/register_results.html"

    @property
    def narrowed(self) -> bool:
        """Say whether the list shows a part of the register."""
        return self.is_searching or bool(self.active_filters)

    @property
    def header_buttons(self) -> list[Any]:
        return [
            HeaderButton(_("Make letters…"), url=reverse("letters:productions"), icon_name="mail"),
            HeaderButton(
                _("Letter templates"), url=reverse("letter_templates:index"), icon_name="doc-full"
            ),
        ]

    def get_base_queryset(self) -> QuerySet[Letter]:
        return letters()


@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the letter as it left."""
    if not may_instruct(request.user):
        raise Http404
    return private_response(get_object_or_404(letters(), pk=pk).paper)


@require_http_methods(["GET", "HEAD", "POST"])
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one letter; POST writes down that it left on paper, or came back."""
    if not may_instruct(request.user):
        raise Http404
    letter = get_object_or_404(letters(), pk=pk)
    form = NoteForm(request.POST or None)
    if request.method == "POST":
        if not may_act(request.user):
            raise Http404
        if form.is_valid() and _noted(request, letter, form):
            return redirect("letter_register:note", pk)
    title = _("Letter %(number)s") % {"number": f"\u2068{letter.number}\u2069"}
    way = (reverse("letter_register:index"), _("Letters"))
    context = frame(title, way, icon="mail") | {
        "letter": letter,
        "mails": letter.mails.order_by("pk"),
        "form": form,
        "media": form.media,
        "may_act": may_act(request.user),
        "left": letter.state != PRODUCED,
    }
    status = 422 if form.is_bound else 200
    return render(request, "letters/admin/letter.html", context, status=status)


def _noted(request: HttpRequest, letter: Letter, form: NoteForm) -> bool:
    given: dict[str, Any] = {"letter": letter, "by": request.user, **form.cleaned_data}
    act = note_dispatch if request.POST.get("do") == DISPATCHED else note_return
    try:
        act(**given)
    except Refused:
        form.add_error(None, _("A letter comes back only after it has left."))
        return False
    messages.success(request, _("The register is kept."))
    return True


class RegisterViewSet(ModelViewSet):
    """The menu entry "Letters"."""

    model = Letter
    name = "letter_register"
    url_prefix = "lettres"
    icon = "mail"
    menu_label = gettext_lazy("Letters")
    menu_order = 154
    add_to_admin_menu = True
    add_to_reference_index = False
    form_fields = ["note"]
    permission_policy = RegisterPolicy(Letter)
    index_view_class = RegisterIndexView
    filterset_class = RegisterFilters
    search_fields = [
        "dossier__reference",
        "dossier__commune__name_fr",
        "dossier__commune__name_ar",
    ]
    search_backend_name = None
    list_per_page = 50
    list_display = [
        TitleColumn(
            "number",
            label=pgettext_lazy("of a letter", "Number"),
            url_name="letter_register:note",
            classname="reference",
        ),
        CommuneColumn("commune", label=gettext_lazy("Commune")),
        Column("get_kind_display", label=gettext_lazy("Kind")),
        Column("get_channel_display", label=gettext_lazy("Way")),
        StateColumn("state", label=gettext_lazy("State")),
        DayColumn("dispatched_on", label=gettext_lazy("Dispatched"), sort_key="dispatched_on"),
        DayColumn("returned_on", label=gettext_lazy("Returned"), sort_key="returned_on"),
    ]

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", note, name="note"),
            path("<int:pk>/lettre.pdf", paper, name="paper"),
        ]


register_viewset = RegisterViewSet()
