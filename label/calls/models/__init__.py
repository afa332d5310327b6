from .call import Call
from .call_document import CallDocument
from .form_version import FormVersion, FrozenFormVersionError
from .pages import CallIndexPage, CallPage

__all__ = [
    "Call",
    "CallDocument",
    "CallIndexPage",
    "CallPage",
    "FormVersion",
    "FrozenFormVersionError",
]
