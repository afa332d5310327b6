from .calendar_page import CalendarPage
from .programme import Programme
from .programme_page import ProgrammePage
from .session import Session, SessionDocument

__all__ = ["CalendarPage", "Programme", "ProgrammePage", "Session", "SessionDocument"]
