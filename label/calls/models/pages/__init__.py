from .call_index_page import CallIndexPage
from .call_page import CallPage

__all__ = ["CallIndexPage", "CallPage"]
