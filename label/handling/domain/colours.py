"""The colours of flags; a flag always says its name beside."""

COLOURS = ("grey", "info", "positive", "warning", "critical")
