"""Pictures and documents as programs read them."""

from collections import defaultdict
from typing import Any

from publishing.api.texts import absolute

# What every picture is offered as; whatever else pages have made of it is offered, too.
OFFERED = ("width-480|format-webp", "width-960|format-webp", "width-960")
KINDS = {"avif": "image/avif", "gif": "image/gif", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
KINDS |= {"png": "image/png", "svg": "image/svg+xml", "webp": "image/webp"}
SAME_SHAPE = 0.02


def image_out(image: Any, alternative: str = "") -> dict[str, Any] | None:
    """Return a picture with its renditions of the same shape, by media type, as `srcset`."""
    if image is None:
        return None
    told = {"id": image.pk, "alternative": alternative, "src": absolute(image.file.url)}
    told |= {"width": image.width, "height": image.height, "srcset": {}}
    if image.is_svg():
        return told
    made = image.get_renditions(*OFFERED)
    every = {one.pk: one for one in [*image.renditions.all(), *made.values()]}
    sets: dict[str, dict[int, str]] = defaultdict(dict)
    for one in every.values():
        if _same_shape(one, image):
            sets[_kind(one.file.name)][one.width] = absolute(one.url)
    told["src"] = absolute(made[OFFERED[-1]].url)
    told["srcset"] = {
        kind: ", ".join(f"{address} {width}w" for width, address in sorted(widths.items()))
        for kind, widths in sorted(sets.items())
    }
    return told


def document_out(document: Any, title: str = "") -> dict[str, Any] | None:
    """Return a document; nothing where it is kept from the public."""
    if document is None or document.collection.get_view_restrictions():
        return None
    return {
        "id": document.pk,
        "title": title or document.title,
        "address": absolute(document.url),
        "kind": document.file_extension,
        "bytes": document.get_file_size(),
    }


def _kind(name: str) -> str:
    return KINDS.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def _same_shape(one: Any, image: Any) -> bool:
    return bool(abs(one.width / one.height - image.width / image.height) < SAME_SHAPE)
