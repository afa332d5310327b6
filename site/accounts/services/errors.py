"""Why an act in a commune's space was refused. Views say it in words."""


class Refused(Exception):
    """An act in a space that cannot be done."""


class SpaceTaken(Refused):
    """The commune's space already has members; one of them must let the person in."""


class NoSpaceYet(Refused):
    """Nobody is in the commune's space: there is no one to ask, it can be opened."""


class NotAMember(Refused):
    """The person does not belong to the commune's space."""


class AlreadyAMember(Refused):
    """The person has a place in the commune's space."""


class LastMember(Refused):
    """The only member cannot leave: the space would be nobody's."""


class TooMany(Refused):
    """The person or the commune has sent as many letters as one day allows."""


class TooManyTokens(Refused):
    """The space has as many tokens as it may."""


class InvitationUnusable(Refused):
    """No invitation that stands fits this token and this person."""


class RequestGone(Refused):
    """The request was answered already."""


class NotAllowed(Refused):
    """The person is not one of those who may do this."""


class StaffAddress(Refused):
    """The address is that of someone who works in the administration."""


class LastFactor(Refused):
    """Somebody of the staff always holds a second factor."""
