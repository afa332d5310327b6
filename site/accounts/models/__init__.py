from .access_request import AccessRequest
from .invitation import Invitation
from .membership import Membership
from .recovery import Recovery
from .space import Space
from .token import Token
from .user import User

__all__ = ["AccessRequest", "Invitation", "Membership", "Recovery", "Space", "Token", "User"]
