from pathlib import Path

from portal.assets import build_css, minify, rebase


def test_minify_drops_comments_and_spaces_but_not_strings() -> None:
    css = '/* a */\n.a  .b ,\n.c { color: red; content: "a  /* b */"; }\n'
    assert minify(css) == '.a .b,.c{color:red;content:"a  /* b */"}'


def test_minify_drops_the_nought_before_a_point_but_not_in_strings() -> None:
    css = 'a { margin: 0.5em -0.25em 10.05px 0; x: calc(0.5 * 2) "0.5"; }'
    assert minify(css) == 'a{margin:.5em -.25em 10.05px 0;x:calc(.5 * 2) "0.5"}'


def test_minify_closes_up_combinators() -> None:
    assert minify("a > b ~ .c + :hover { d: e }") == "a>b~.c + :hover{d:e}"


def test_minify_keeps_what_spaces_mean() -> None:
    assert minify("a :hover { inline-size: calc(1rem + 2px); }") == (
        "a :hover{inline-size:calc(1rem + 2px)}"
    )
    assert minify("@media (width > 1px) and (height > 1px) { a { b: c } }") == (
        "@media (width > 1px) and (height > 1px){a{b:c}}"
    )


def test_rebase_moves_relative_addresses_only() -> None:
    css = 'a { b: url("../../img/x.svg"); c: url(/img/y.svg); d: url(data:x) }'
    assert rebase(css, "components/a.css") == (
        'a { b: url("../img/x.svg"); c: url(/img/y.svg); d: url(data:x) }'
    )


def test_the_stylesheet_follows_the_declared_order(tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    for name in ("print", "tokens", "base", "components/card"):
        (tmp_path / f"{name}.css").write_text(f".{Path(name).name} {{}}")
    target = tmp_path / "out" / "portal.css"
    build_css(tmp_path, target=target)
    assert target.read_text().split() == [".tokens{}", ".base{}", ".card{}", ".print{}"]


def test_an_unchanged_stylesheet_is_not_written_again(tmp_path: Path) -> None:
    (tmp_path / "base.css").write_text("a {}")
    target = tmp_path / "portal.css"
    build_css(tmp_path, target=target)
    first = target.stat().st_mtime_ns
    build_css(tmp_path, target=target)
    assert target.stat().st_mtime_ns == first
