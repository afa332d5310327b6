from .framework import FrameworkVersion, Principle
from .milestone import Milestone, MilestoneDate, MilestoneFigure
from .pages.faq_page import FaqPage
from .pages.governance_page import GovernancePage
from .pages.label_index_page import LabelIndexPage
from .pages.principles_page import PrinciplesPage
from .pages.process_page import ProcessPage
from .pages.progress_page import ProgressPage
from .pages.tools_index_page import ToolsIndexPage
from .process_step import ProcessStep
from .tool import Tool

__all__ = [
    "FaqPage",
    "FrameworkVersion",
    "GovernancePage",
    "LabelIndexPage",
    "Milestone",
    "MilestoneDate",
    "MilestoneFigure",
    "Principle",
    "PrinciplesPage",
    "ProcessPage",
    "ProcessStep",
    "ProgressPage",
    "Tool",
    "ToolsIndexPage",
]
