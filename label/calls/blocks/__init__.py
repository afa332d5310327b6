"""What a form is made of in the editor: steps, and in them the fifteen types of question."""

from .prerequisite import PREREQUISITES
from .step import STEPS

__all__ = ["PREREQUISITES", "STEPS"]
