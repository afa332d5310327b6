import io

import pytest
from fontTools.ttLib import TTFont

from records.fonts import build as build_module
from records.fonts import source as source_module
from records.fonts.build import build
from records.fonts.screen import LATIN, SCRIPTS
from records.fonts.source import WEIGHTS


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("var")
    with pytest.MonkeyPatch.context() as patch:
        for module in (build_module, source_module):
            patch.setattr(module, "build_folder", lambda: folder)
        first, second = build(), build()
    return folder, first, second


def test_a_second_build_has_nothing_to_do(made):
    assert made[1:] == (True, False)


def test_every_weight_is_written_for_every_script_and_for_paper(made):
    names = sorted(path.name for path in made[0].rglob("*.woff2"))
    assert names == sorted(f"firago-{s.name}-{w.css}.woff2" for s in SCRIPTS for w in WEIGHTS)
    assert sorted(p.name for p in (made[0] / "fonts").iterdir()) == [
        "FiraGO-Bold.ttf",
        "FiraGO-Regular.ttf",
    ]


def test_a_page_of_both_scripts_fetches_less_than_fifty_kilobytes(made):
    files = [*made[0].rglob("*-arabic-*.woff2"), *made[0].rglob("*-latin-*.woff2")]
    assert (len(files), sum(path.stat().st_size for path in files) < 50_000) == (4, True)


def test_no_character_stands_in_two_files_of_the_family():
    every = [
        c for script in SCRIPTS for first, last in script.ranges for c in range(first, last + 1)
    ]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("character", "àâæçéèêëîïôœùûüÿÀÉŒÇ«»’–…°×€")
def test_french_needs_one_latin_file(character):
    assert ord(character) in LATIN.characters


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_subset_has_every_character_that_its_range_promises(made, script):
    font = TTFont(
        io.BytesIO((made[0] / f"static/fonts/firago-{script.name}-400.woff2").read_bytes())
    )
    assert [c for c in script.characters if c not in font.getBestCmap()] == []


def test_arabic_keeps_what_joins_its_letters(made):
    font = TTFont(io.BytesIO((made[0] / "static/fonts/firago-arabic-400.woff2").read_bytes()))
    tags = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina", "rlig"} <= tags


def test_the_style_sheet_names_each_file_and_a_fallback(made):
    css = (made[0] / "static/css/fonts.css").read_text()
    assert (css.count("@font-face"), css.count("font-display: swap")) == (9, 8)
    assert '"FiraGO fallback"' in css and "size-adjust" in css


def test_figures_inside_arabic_need_no_latin_file(made):
    css = (made[0] / "static/css/fonts.css").read_text()
    own = [rule for rule in css.split("@font-face") if '"FiraGO Arabic"' in rule]
    assert [("U+002B-003A" in rule, "firago-arabic" in rule) for rule in own] == [(True, True)] * 2
