"""What every stylesheet and every template owes to both directions and to the strict policy."""

import gzip
import re
from pathlib import Path

import pytest

from portal.assets import build_css, minify
from portal.settings.env import ROOT

CSS = ROOT / "site" / "static" / "css"
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right)[\w-]*\s*:"
    r"|(?:float|clear|text-align)\s*:\s*(?:left|right)"
)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
INLINE = re.compile(r"<style\b|\sstyle=|\son\w+=\"|<script(?![^>]*\bsrc=)(?![^>]*application/ld)")


@pytest.mark.parametrize("path", sorted(CSS.rglob("*.css")), ids=lambda path: path.name)
def test_stylesheets_know_start_and_end_not_left_and_right(path: Path) -> None:
    assert PHYSICAL.findall(minify(path.read_text())) == []


def test_the_stylesheet_is_small(tmp_path: Path) -> None:
    target = tmp_path / "portal.css"
    build_css(CSS, target=target)
    assert len(gzip.compress(target.read_bytes())) <= 12_800


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_templates_hold_no_inline_style_or_script(path: Path) -> None:
    if "/mail/" in path.as_posix():
        pytest.skip("a letter has no stylesheet of its own")
    assert INLINE.findall(path.read_text()) == []


@pytest.mark.parametrize("path", sorted((ROOT / "templates/components").glob("*.html")))
def test_components_say_what_they_take(path: Path) -> None:
    assert path.read_text().startswith("{% comment %}")
