"""Communes in the admin: to read, and to correct the milieu of one."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.tables import NumberColumn, StatusFlagColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import ModelPermissionPolicy

from .models import Commune
from .selectors import communes, matching
from .services import correct_milieu


class MilieuForm(WagtailAdminModelForm):
    """All that can be changed of a commune; a change is a correction."""

    class Meta:
        model = Commune
        fields = ("milieu",)

    def save(self, commit: bool = True) -> Commune:
        return correct_milieu(commune=self.instance, milieu=self.cleaned_data["milieu"])


class CommuneListView(IndexView):
    """Finds communes under any spelling of their French or Arabic name."""

    def get_base_queryset(self) -> QuerySet[Commune]:
        return communes()

    def search_queryset(self, queryset: QuerySet[Commune]) -> QuerySet[Commune]:
        if not self.is_searching:
            return queryset
        found = matching(queryset, self.search_query)
        return found.order_by(*queryset.query.order_by) if self.is_explicitly_ordered else found


class NoAddingNoDeleting(ModelPermissionPolicy):
    """Communes are made by law, not in the admin."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"view", "change"} and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class CommuneViewSet(ModelViewSet):
    """The menu entry "Communes"."""

    model = Commune
    name = "communes"
    icon = "site"
    menu_label = _("Communes")
    menu_order = 450
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = CommuneListView
    ordering = ("code",)
    list_per_page = 50
    list_display = (
        "name_fr",
        "name_ar",
        "province",
        "milieu",
        StatusFlagColumn(
            "milieu_corrected",
            label=_("Correction"),
            sort_key="milieu_corrected",
            true_label=_("milieu corrected"),
        ),
        NumberColumn("population_2024", label=_("Inhabitants"), sort_key="population_2024"),
    )
    list_filter = ("province__region", "milieu", "milieu_corrected")
    search_fields = ("name_fr", "name_ar")
    panels = (
        HelpPanel(template="territory/source.html"),
        MultiFieldPanel(
            [
                FieldPanel(name, read_only=True)
                for name in ("name_fr", "name_ar", "code", "province")
            ],
            _("Identity"),
        ),
        MultiFieldPanel(
            [FieldPanel(name, read_only=True) for name in ("population_2014", "population_2024")],
            _("Inhabitants"),
        ),
        MultiFieldPanel(
            [FieldPanel("milieu"), FieldPanel("milieu_corrected", read_only=True)], _("Milieu")
        ),
    )

    @property
    def permission_policy(self) -> ModelPermissionPolicy:
        return NoAddingNoDeleting(self.model)

    def get_form_class(self, for_update: bool = False) -> type[MilieuForm]:
        return MilieuForm
