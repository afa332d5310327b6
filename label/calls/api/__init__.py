"""Calls for programs: dates, texts, and the form as JSON Schema."""

from .calls import router

__all__ = ["router"]
