"""The address of a page's editor, at the very field or block."""

from urllib.parse import quote

from django.urls import reverse


def editor_url(page_id: int, path: str = "") -> str:
    """Return where to mend it. Wagtail's editor opens the panel that its directive names."""
    address = reverse("wagtailadmin_pages:edit", args=[page_id])
    return f"{address}#:w:contentpath={quote(path, safe='.')}" if path else address
