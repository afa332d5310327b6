"""How a private file leaves: for views that have checked the person."""

from collections.abc import Mapping

from django.http import FileResponse, Http404

from .models import PrivateFile

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex",
}

# What a page of ours may show inside itself, and under which policy. A browser's own reader of
# PDFs does not start in a sandbox: there nothing else is loaded, and no script runs.
SHOWN = {
    "image/jpeg": "default-src 'none'; sandbox; frame-ancestors 'self'",
    "image/png": "default-src 'none'; sandbox; frame-ancestors 'self'",
    "application/pdf": "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
    "frame-ancestors 'self'",
}


def private_response(file: PrivateFile) -> FileResponse:
    """Stream a file as an attachment that no browser opens in the portal's name.

    A file in quarantine is given to nobody: it answers 404.
    """
    return _streamed(file, HEADERS, download=True)


def shown_response(file: PrivateFile) -> FileResponse:
    """Stream a picture or a PDF for a page of ours to show; 404 for all else, and in quarantine."""
    policy = SHOWN.get(file.media_type)
    if policy is None:
        raise Http404
    framed = {"Content-Security-Policy": policy, "X-Frame-Options": "SAMEORIGIN"}
    return _streamed(file, HEADERS | framed, download=False)


def _streamed(file: PrivateFile, headers: Mapping[str, str], *, download: bool) -> FileResponse:
    if file.is_held:
        raise Http404
    return FileResponse(
        file.open(),
        as_attachment=download,
        filename=file.name,
        content_type=file.media_type,
        headers={**headers, "Content-Length": str(file.size)},
    )
