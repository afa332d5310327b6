from .blank_sheets import blank_form
from .edit_call import AddCallView, EditCallView
from .publish_form import PublishFormView
from .read_call import ReadCallView

__all__ = ["AddCallView", "EditCallView", "PublishFormView", "ReadCallView", "blank_form"]
