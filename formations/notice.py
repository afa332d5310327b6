"""The notice on participants' personal data. A new wording is a new version."""

VERSION = "2026-11"
