"""How a private file leaves: for views that have checked the person."""

from django.http import FileResponse

from .models import PrivateFile

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex",
}


def private_response(file: PrivateFile) -> FileResponse:
    """Stream a file as an attachment that no browser opens in the portal's name."""
    return FileResponse(
        file.open(),
        as_attachment=True,
        filename=file.name,
        content_type=file.media_type,
        headers=HEADERS | {"Content-Length": str(file.size)},
    )
