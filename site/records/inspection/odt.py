"""ODT, OpenDocument text."""

from .opendocument import kind

KIND = kind("odt", "text")
