"""In which sizes and formats pictures are shown, and how these are made before readers come.

A page shows what is there of a picture; the worker makes what is not, once the picture is in the
library. Nobody waits for an encoder, but for one small file where the worker was not there yet.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wagtail.images.models import Filter, SourceImageIOError

from .publication import begin_generation

FORMATS = ("avif", "webp")  # the lightest first; browsers take the first that they know
QUALITY = {"avif": "avifquality-45", "webp": "webpquality-50"}


@dataclass(frozen=True)
class Shape:
    """How pictures of one place are cut: resizing rules from small to large, and their room."""

    rules: tuple[str, ...]
    sizes: str

    @cached_property
    def filters(self) -> tuple[Filter, ...]:
        """What is made of a picture, in every format, each format from small to large."""
        return tuple(
            Filter(spec=f"{rule}|format-{kind}|{QUALITY[kind]}")
            for kind in FORMATS
            for rule in self.rules
        )

    @cached_property
    def fallback(self) -> Filter:
        """What every browser of the last ten years shows: the middle size as WebP."""
        rule = self.rules[len(self.rules) // 2]
        return Filter(spec=f"{rule}|format-webp|{QUALITY['webp']}")


SHAPES = {
    "card": Shape(
        ("fill-320x180", "fill-480x270", "fill-640x360"), "(min-width: 40rem) 22rem, 92vw"
    ),
    "figure": Shape(("width-480", "width-960"), "(min-width: 60rem) 44rem, 92vw"),
}


def made(image: Any, shape: Shape) -> dict[str, Any]:
    """Return what there is of a picture in a shape, by its rule; the fallback at least."""
    found: dict[Filter, Any] = image.find_existing_renditions(*shape.filters)
    by_spec = {one.spec: rendition for one, rendition in found.items()}
    fallback = shape.fallback
    if fallback.spec not in by_spec:
        by_spec[fallback.spec] = image.get_rendition(fallback)
    return by_spec


def make_all(image: Any) -> int:
    """Make what is missing of a picture in every shape; return how many files that were."""
    if image.is_svg():
        return 0
    count = 0
    for shape in SHAPES.values():
        wanted = shape.filters
        there = {one.spec for one in image.find_existing_renditions(*wanted)}
        missing = [one for one in wanted if one.spec not in there]
        try:
            image.get_renditions(*missing)
        except SourceImageIOError:
            return count
        count += len(missing)
    if count:
        begin_generation()
    return count
