from .complement import Complement
from .message import Message
from .reminder import ComplementReminder

__all__ = ["Complement", "ComplementReminder", "Message"]
