from .publication import Publication

__all__ = ["Publication"]
