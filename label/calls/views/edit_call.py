from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import EditView


class EditCallView(EditView):
    """The editor of a call, with the way to publishing its form."""

    @property
    def header_buttons(self) -> list[Any]:
        address = reverse(self.inspect_url_name, args=[self.object.pk])
        return [HeaderButton(_("Publish the form…"), url=address, icon_name="upload")]
