"""Why an act was refused. Views say it in words."""


class Refused(Exception):
    """An act on a registration that cannot be done."""


class NotAMember(Refused):
    """The person does not belong to the commune's space."""


class NotOpen(Refused):
    """The session takes no registration of this commune now: `why` is a code of `enrolling`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class TooMany(Refused):
    """The commune has as many people in the list as one session takes of it."""


class WrongState(Refused):
    """A registration does not take this step from where it stands, or takes it too late."""


class ReasonMissing(Refused):
    """The act must say why."""


class NoSuchHalfDay(Refused):
    """The session is not held then."""


class NotYetHeld(Refused):
    """The session has not begun."""


class NotThere(Refused):
    """There is no such session to move someone to."""


class DatesRefused(Refused):
    """The dates do not fit: `problem` is a code of `spans` or `enrolling`."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem
