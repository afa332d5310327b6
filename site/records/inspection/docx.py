"""DOCX, WordprocessingML."""

from .openxml import kind

KIND = kind("docx", "wordprocessingml.document")
