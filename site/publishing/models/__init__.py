from .base_page import BasePage
from .media import LibraryDocument, LibraryImage, LibraryRendition

__all__ = ["BasePage", "LibraryDocument", "LibraryImage", "LibraryRendition"]
