"""The framework's shared rows in the admin, under one menu."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from label.models import FrameworkVersion, Milestone, ProcessStep, Tool


class MilestoneViewSet(SnippetViewSet):
    """Milestones by date."""

    model = Milestone
    icon = "date"
    list_display = ("__str__", "starts_on", "ends_on", "precision", "kind")
    list_filter = ("kind", "precision")
    search_fields = ("title_fr", "title_ar")
    ordering = ("-starts_on",)


class FrameworkVersionViewSet(SnippetViewSet):
    """Editions of the framework with their principles."""

    model = FrameworkVersion
    icon = "clipboard-list"
    list_display = ("__str__", "code", "valid_from")


class ProcessStepViewSet(SnippetViewSet):
    """Steps and outcomes of the process."""

    model = ProcessStep
    icon = "order"
    list_display = ("__str__", "position", "kind", "actor")


class ToolViewSet(SnippetViewSet):
    """The places of the library."""

    model = Tool
    icon = "doc-full"
    list_display = ("number", "__str__", "kind", "language", "step", "document")
    list_filter = ("kind", "language", "step")
    search_fields = ("title_fr", "title_ar")


class FrameworkViewSetGroup(SnippetViewSetGroup):
    """The label's framework."""

    menu_label = _("Framework")
    menu_icon = "clipboard-list"
    menu_order = 250
    items = (FrameworkVersionViewSet, ProcessStepViewSet, MilestoneViewSet, ToolViewSet)
