"""Grids in the admin."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from label.dossiers.admin.policy import InstructorsPolicy
from label.reviews.models import Grid, Reading


class GridForm(WagtailAdminModelForm):
    """A grid that was read by does not change: marks would no longer mean the same."""

    def clean(self) -> Any:
        given = super().clean()
        if (
            self.instance.pk
            and Reading.objects.filter(
                dossier__call_id=self.instance.call_id, given_at__isnull=False
            ).exists()
        ):
            raise ValidationError(_("Readings were given by this grid: it does not change."))
        return given


class GridViewSet(ModelViewSet):
    """The list and editor of grids."""

    model = Grid
    name = "review_grids"
    url_prefix = "evaluation/grilles"
    icon = "list-ol"
    menu_label = gettext_lazy("Review grids")
    add_to_admin_menu = False
    add_to_reference_index = False
    permission_policy = InstructorsPolicy(Grid)
    list_display = ["__str__", "allowed_gap"]
    edit_handler = ObjectList(
        [
            FieldPanel("call"),
            FieldPanel("allowed_gap"),
            InlinePanel(
                "criteria",
                heading=gettext_lazy("Criteria"),
                label=gettext_lazy("Criterion"),
                min_num=1,
                panels=[
                    FieldRowPanel([FieldPanel("title_fr"), FieldPanel("title_ar")]),
                    FieldRowPanel([FieldPanel("guidance_fr"), FieldPanel("guidance_ar")]),
                    FieldRowPanel([FieldPanel("code"), FieldPanel("domain")]),
                    FieldRowPanel([FieldPanel("weight"), FieldPanel("maximum")]),
                ],
            ),
        ],
        base_form_class=GridForm,
    )


grid_viewset = GridViewSet()
