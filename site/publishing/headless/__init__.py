"""Published pages for programs: Wagtail's API v2, read-only, with content ready for use."""

from .fields import told
from .words import rendered

__all__ = ["rendered", "told"]
