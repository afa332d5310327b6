"""Pictures under /media/images/, from the disk or from the store that several hosts share."""

import mimetypes

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

FOLDER = "images"
A_WEEK = 7 * 24 * 3600  # seconds; a picture that is changed has another name


@require_safe
def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with a picture, or that there is none.

    Documents lie beside them in the store, and have readers of their own: no path leads there.
    """
    if isinstance(default_storage, FileSystemStorage):
        return serve(request, path, document_root=str(settings.MEDIA_ROOT / FOLDER))
    if {"", ".", ".."} & set(path.split("/")) or "\\" in path:
        raise Http404
    name = f"{FOLDER}/{path}"
    try:
        content = default_storage.open(name)
    except FileNotFoundError as absent:
        raise Http404 from absent
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = {"Cache-Control": f"public, max-age={A_WEEK}", "X-Content-Type-Options": "nosniff"}
    return FileResponse(content, content_type=kind, headers=headers)
