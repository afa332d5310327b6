from .commune import Commune
from .province import Province
from .region import Region

__all__ = ["Commune", "Province", "Region"]
