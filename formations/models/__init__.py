from .calendar_page import CalendarPage
from .certificate import Certificate
from .enrolment import Enrolment
from .programme import Programme
from .programme_page import ProgrammePage
from .registration import Presence, Registration, Reminder
from .session import Session, SessionDocument

__all__ = [
    "CalendarPage",
    "Certificate",
    "Enrolment",
    "Presence",
    "Programme",
    "ProgrammePage",
    "Registration",
    "Reminder",
    "Session",
    "SessionDocument",
]
