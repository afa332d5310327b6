"""Papers: typst templates set in FiraGO, tagged for readers who listen (PDF/UA-1).

A template `<room>/pdf/<name>.typ` reads its data with `json(bytes(sys.inputs.data))`; so nothing
that someone typed is ever part of a template's source. Letterhead and bilingual components are in
`templates/records/pdf/letterhead.typ`, the layout of a proof in `receipt.typ` beside it.

`receipt(data)` there takes (a pair is `{"fr": "…", "ar": "…"}`):
`title` (pair), `reference`, `subtitle` (pair, may be left out),
`facts`: list of `{"label": pair, "value": text, pair or {"code": digest}}`,
`sections`: list of `{"title": pair, "answers": [{"question": pair, "answer": …}]}` where the answer
is text, a pair, a list of either, or null,
`files`: list of `{"name", "size" (as shown), "sha256"}`, `notes`: list of pairs,
`code`: `{"svg": qr_svg(address), "alt": text, "caption": pair}`. The last four may be left out.
"""

import io
import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst
from django.conf import settings
from django.utils import timezone

from .fonts.source import paper_fonts


def render(template: str, data: dict[str, Any], *, made_at: datetime | None = None) -> bytes:
    """Return the PDF of a template such as `dossiers/receipt`.

    `made_at` is the date written in the file, now unless given: with it the same data give the
    same bytes. Raises `typst.TypstError` for a template that does not fit its data.
    """
    room, _, name = template.rpartition("/")
    return typst.compile(
        _root() / room / "pdf" / f"{name}.typ",
        root=_root(),
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=int((made_at or timezone.now()).timestamp()),
    )


def qr_svg(content: str) -> str:
    """Return a QR code as SVG, to be shown with an alternative text."""
    out = io.BytesIO()
    segno.make(content, error="m", micro=False).save(
        out, kind="svg", border=0, xmldecl=False, nl=False
    )
    return out.getvalue().decode()


def _root() -> Path:
    return Path(settings.ROOT) / "templates"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[paper_fonts()]
    )
