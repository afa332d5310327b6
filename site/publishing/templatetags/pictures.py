"""Pictures of the library in the sizes and formats that suit a reader's screen and browser."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from publishing.pictures import FORMATS, SHAPES, made

register = template.Library()


@register.simple_tag
def shown_picture(
    image: Any, shape: str, alt: str = "", css: str = "", first: bool = False
) -> SafeString:
    """Show a picture in one of the `SHAPES`; `first` when it stands in the first screen.

    An SVG is shown as it is. Without an alternative the picture is one that only adorns.
    """
    loading = "eager" if first else "lazy"
    if image.is_svg():
        drawn = image.get_rendition("original|preserve-svg")
        return _img(drawn, alt, css, loading)
    cut = SHAPES[shape]
    there = made(image, cut)
    sources = [
        (kind, ", ".join(f"{one.url} {one.width}w" for one in _of(there, cut, kind)), cut.sizes)
        for kind in FORMATS
        if _of(there, cut, kind)
    ]
    return format_html(
        "<picture>{}{}</picture>",
        format_html_join("", '<source type="image/{}" srcset="{}" sizes="{}">', sources),
        _img(there[cut.fallback.spec], alt, css, loading),
    )


def _of(there: dict[str, Any], shape: Any, kind: str) -> list[Any]:
    """Return what there is of one format, once each, from small to large."""
    found = [
        there[one.spec]
        for one in shape.filters
        if one.spec in there and f"format-{kind}" in one.spec
    ]
    by_width = {one.width: one for one in found}
    return [by_width[width] for width in sorted(by_width)]


def _img(rendition: Any, alt: str, css: str, loading: str) -> SafeString:
    shown = format_html(' class="{}"', css) if css else ""
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="{}" loading="{}" decoding="async"{}>',
        rendition.url,
        rendition.width,
        rendition.height,
        alt,
        loading,
        shown,
    )
