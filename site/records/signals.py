"""What other rooms may hear of."""

from django.dispatch import Signal

# A virus was found in a file that was already kept: `file` is its PrivateFile, still `waiting`.
# Sent inside the transaction that then marks it `infected`. A receiver locks what refers to the
# file, looks whether it still waits, and writes what follows; the file's row may be removed.
virus_found = Signal()
