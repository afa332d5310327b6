"""What the framework's shared rows say in both languages."""

from django.utils.translation import gettext_lazy as _

from label.models import FrameworkVersion, Milestone, ProcessStep, Tool
from label.models.framework import Principle
from label.models.milestone import MilestoneDate, MilestoneFigure
from publishing.twofold import Kind, Rows, register, texts_with

KIND = Kind("framework", _("Framework"))

register(
    KIND,
    Rows(
        KIND.code,
        FrameworkVersion,
        title="name",
        texts=texts_with("principles"),
        parts={Principle: lambda principle: principle.version_id},
    ),
    Rows(KIND.code, ProcessStep, title="name"),
    Rows(
        KIND.code,
        Milestone,
        texts=texts_with("dates", "figures"),
        parts={
            MilestoneDate: lambda date: date.milestone_id,
            MilestoneFigure: lambda figure: figure.milestone_id,
        },
    ),
    Rows(KIND.code, Tool),
)
