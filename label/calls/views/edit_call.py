from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView, EditView


class SavedOnPurpose:
    """No autosave: a call has no draft, and a half-typed closing instant must not take effect."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)  # type: ignore[misc]
        self.autosave_enabled = False


class AddCallView(SavedOnPurpose, CreateView):
    """The editor of a call that does not exist yet."""


class EditCallView(SavedOnPurpose, EditView):
    """The editor of a call, with the way to publishing its form.

    The closing of a published call is moved by an extension alone: it owes a reason, and those who
    have a dossier are told.
    """

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        closing = form.fields.get("closes_at")
        if closing and self.object.is_announced:
            closing.disabled = True
            closing.help_text = _(
                "The form is published: only an extension, granted by an officer with a reason, "
                "moves the closing, and the communes are told."
            )
        return form

    @property
    def header_buttons(self) -> list[Any]:
        address = reverse(self.inspect_url_name, args=[self.object.pk])
        return [HeaderButton(_("Publish the form…"), url=address, icon_name="upload")]
