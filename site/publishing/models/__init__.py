from .base_page import BasePage

__all__ = ["BasePage"]
