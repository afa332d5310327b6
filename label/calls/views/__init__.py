from .edit_call import EditCallView
from .publish_form import PublishFormView
from .read_call import ReadCallView

__all__ = ["EditCallView", "PublishFormView", "ReadCallView"]
