"""The main pages as pictures; `make pictures` keeps them in docs/pictures/ for the README."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.journeys.addresses import public_paths
from tests.journeys.conftest import View
from tests.serving import ROOT

PAGES = {
    "accueil": "",
    "label": "label/",
    "processus": "label/processus/",
    "avancement": "label/avancement/",
    "formations": "formations/",
    "conventions": "conventions/",
}


def keep(view: View, name: str) -> bytes:
    """Take a picture of what the window shows, with few colours; keep it where asked to."""
    view.page.wait_for_function("document.fonts.status === 'loaded'")
    picture = Image.open(BytesIO(view.page.screenshot(animations="disabled")))
    packed = BytesIO()
    picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=128).save(
        packed, "PNG", optimize=True
    )
    if folder := os.environ.get("PICTURES"):
        target = ROOT / folder / f"{name}-{view.language}-{view.width}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        Path(target).write_bytes(packed.getvalue())
    return packed.getvalue()


def open_call(view: View) -> str:
    """Return the path of the call that is not the one of 2022."""
    return next(
        path
        for path in public_paths(view.portal, view.language)
        if "/appels/appel-" in path and "2022" not in path
    )


def test_the_open_call_has_its_picture(view: View) -> None:
    assert view.open(open_call(view)) == 200
    assert len(keep(view, "appel")) > 5_000


@pytest.mark.parametrize("name", PAGES)
def test_a_main_page_has_its_picture(view: View, name: str) -> None:
    assert view.open(f"/{view.language}/{PAGES[name]}") == 200
    assert len(keep(view, name)) > 5_000
