"""Letter templates in the admin, with a preview on paper."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from label.dossiers.admin.frame import frame
from label.dossiers.admin.policy import InstructorsPolicy
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_instruct
from label.letters.domain.placeholders import MissingValueError
from label.letters.domain.register import OTHER
from label.letters.forms import TemplateForm
from label.letters.labels import PLACEHOLDER_WORDS
from label.letters.models import LetterTemplate
from label.letters.selectors import values_for
from label.letters.writing import letter_pdf, written


class WithPlaces:
    """The editor of a template lists the places that are filled."""

    template_name = "letters/admin/template.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        return context | {"places": PLACEHOLDER_WORDS.items()}


class AddTemplateView(WithPlaces, generic.CreateView):
    """A new template."""


class EditTemplateView(WithPlaces, generic.EditView):
    """The editor of a template, with the way to its preview."""

    @property
    def header_buttons(self) -> list[Any]:
        address = reverse("letter_templates:preview", args=[self.object.pk])
        return [HeaderButton(_("Preview (PDF)"), url=address, icon_name="doc-full")]


@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a template on paper, filled for one dossier that it is for; nothing is kept."""
    if not may_instruct(request.user):
        raise Http404
    template = get_object_or_404(LetterTemplate, pk=pk)
    dossiers = Dossier.objects.select_related("call", "commune__province__region")
    if template.kind != OTHER:
        dossiers = dossiers.filter(outcome=template.kind)
    dossier = dossiers.exclude(state="draft").order_by("-changed_at").first()
    if dossier is None:
        return _no_preview(request, template, _("No dossier would get this letter yet."))
    now = timezone.now()
    number = f"----/{timezone.localdate(now).year}"
    try:
        values = values_for(dossier, number=number, day=timezone.localdate(now))
        words = written(template, values)
    except MissingValueError as lacking:
        told = _("This dossier has nothing to fill these places with: %(names)s.")
        listed = ", ".join(str(PLACEHOLDER_WORDS[name]) for name in lacking.names)
        return _no_preview(request, template, told % {"names": listed})
    content = letter_pdf(words, number=number, made_at=now, sample=True)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="apercu.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def _no_preview(request: HttpRequest, template: LetterTemplate, why: str) -> HttpResponse:
    way = (
        (reverse("letter_templates:index"), _("Letter templates")),
        (reverse("letter_templates:edit", args=[template.pk]), str(template)),
    )
    context = frame(_("Preview (PDF)"), *way, icon="doc-full") | {"template": template, "why": why}
    return render(request, "letters/admin/no_preview.html", context, status=409)


class TemplateViewSet(ModelViewSet):
    """The list and editor of letter templates."""

    model = LetterTemplate
    name = "letter_templates"
    url_prefix = "lettres/modeles"
    icon = "mail"
    menu_label = gettext_lazy("Letter templates")
    add_to_admin_menu = False
    add_to_reference_index = False
    permission_policy = InstructorsPolicy(LetterTemplate)
    add_view_class = AddTemplateView
    edit_view_class = EditTemplateView
    list_display = ["__str__", Column("get_kind_display", label=gettext_lazy("Kind"))]
    search_fields = ["name_fr", "name_ar", "subject_fr", "subject_ar"]
    search_backend_name = None

    def get_form_class(self, for_update: bool = False) -> Any:
        return TemplateForm

    def get_urlpatterns(self) -> list[Any]:
        return [*super().get_urlpatterns(), path("<int:pk>/apercu.pdf", preview, name="preview")]


template_viewset = TemplateViewSet()
