"""Small pictures drawn by the portal itself: an eight-pointed star repeated, in flat colours."""

import io
import math
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image as Canvas
from PIL import ImageDraw
from wagtail.images import get_image_model

SIZE = (1200, 630)
PALETTES = [
    ("#0d4f49", "#14605a", "#eda94a"),
    ("#9c4418", "#b0521f", "#f3d9a8"),
    ("#eadfc8", "#dccba9", "#0d4f49"),
    ("#163f4f", "#1d5063", "#cfe0d7"),
]


def draw(number: int) -> bytes:
    """Return a PNG of 1200 × 630 pixels, a few kilobytes; `number` chooses colours and scale."""
    ground, tile, line = PALETTES[number % len(PALETTES)]
    canvas = Canvas.new("RGB", SIZE, ground)
    pen = ImageDraw.Draw(canvas)
    step = (300, 420, 252)[number % 3]
    for x in range(0, SIZE[0] + step, step):
        for y in range(0, SIZE[1] + step, step):
            odd = (x // step + y // step) % 2
            points = _star(x, y, step * 0.5, turn=odd * math.pi / 8)
            pen.polygon(points, fill=tile, outline=line if odd else ground, width=5)
    flat = canvas.quantize(16)
    out = io.BytesIO()
    flat.save(out, "PNG", optimize=True)
    return out.getvalue()


def _star(x: float, y: float, radius: float, turn: float) -> list[tuple[float, float]]:
    def corner(index: int) -> tuple[float, float]:
        reach = radius if index % 2 == 0 else radius * 0.7654
        angle = turn + index * math.pi / 8
        return (x + reach * math.cos(angle), y + reach * math.sin(angle))

    return [corner(index) for index in range(16)]


def picture(number: int, title: str) -> Any:
    """Draw a picture, put it into the library and return its row."""
    file = ImageFile(io.BytesIO(draw(number)), name=f"motif-{number}.png")
    model = get_image_model()
    return model.objects.create(title=title, file=file, width=SIZE[0], height=SIZE[1])
