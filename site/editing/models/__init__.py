from .address import Address
from .link_use import LinkUse
from .remark import Remark

__all__ = ["Address", "LinkUse", "Remark"]
