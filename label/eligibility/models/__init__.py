from .ruling import Ruling

__all__ = ["Ruling"]
