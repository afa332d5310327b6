"""PDFs of any size that the inspection takes: a page, and a picture of noise."""

import io
import os

import pikepdf


def pdf(size: int) -> bytes:
    """Return a PDF of about so many bytes (never less), unlike any other."""
    document = pikepdf.new()
    document.add_blank_page()
    # Noise cannot be packed: the file weighs what its stream weighs.
    document.Root.Noise = document.make_stream(os.urandom(size))
    made = io.BytesIO()
    document.save(made, static_id=True)
    return made.getvalue()
