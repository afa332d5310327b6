"""What a machine can know of WCAG 2.2 AA beyond axe: keyboard, names, targets, zoom, colours.

One page for each public template, in Arabic on a phone and in French at a desk.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.conftest import View
from tests.lighthouse.scores import TEMPLATES, found_path

# Templates whose keyboard path is walked key by key: the longest, and those with fields.
WALKED = ["", "label/processus/", "appels/appel-*/", "formations/", "conventions/", "compte/"]
LONGEST_WALK = 250
UNNAMED = re.compile(r"^\s*- (?:link|button|textbox|searchbox|combobox|checkbox|radio)(?::|$| \[)")
SMALLEST = 24  # CSS pixels, 2.5.8

STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2);
  const on_top = document.elementFromPoint(x, y);
  one.dataset.walked = (Number(one.dataset.walked) || 0) + 1;
  return {
    what: one.outerHTML.slice(0, 90),
    times: Number(one.dataset.walked),
    marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || style.boxShadow !== "none",
    seen: !!on_top && (one.contains(on_top) || on_top.contains(one)
      || !!on_top.closest("label")),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
SMALL_TARGETS = """(smallest) => {
  const found = [];
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary");
  for (const one of all) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (!one.checkVisibility({ visibilityProperty: true }) || box.width < 2) continue;
    if (one.matches(".skip, [type=hidden]") || one.closest(".visually-hidden")) continue;
    // A link in a sentence, and a box whose label is its target, are excepted.
    if (one.tagName === "A" && style.display === "inline") continue;
    const label = one.labels?.[0]?.getBoundingClientRect();
    const height = Math.max(box.height, label?.height ?? 0);
    const width = Math.max(box.width, label?.width ?? 0);
    if (height < smallest || width < smallest)
      found.push(`${Math.round(width)}x${Math.round(height)} ${one.outerHTML.slice(0, 90)}`);
  }
  return found.slice(0, 5);
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  return [...style.transitionDuration.split(","), ...style.animationDuration.split(",")]
    .some((time) => parseFloat(time) > 0.01);
}).length + document.getAnimations().length"""
BORDERLESS = """() => [...document.querySelectorAll(".button, input, select, textarea")]
  .filter((one) => one.checkVisibility() && !one.matches("[type=hidden], [type=file]"))
  .filter((one) => getComputedStyle(one).borderTopStyle === "none")
  .map((one) => one.outerHTML.slice(0, 90)).slice(0, 3)"""


def pages(view: View, paths: list[str] = TEMPLATES) -> list[str]:
    """Return addresses in the language of the view."""
    return [found_path(view.portal.address, f"/{view.language}/{path}") for path in paths]


def test_everything_that_acts_has_a_name_and_stands_in_a_landmark(view: View) -> None:
    found = []
    for path in pages(view):
        view.open(path)
        told = view.page.locator("body").aria_snapshot()
        found += [f"{path} {line.strip()}" for line in told.splitlines() if UNNAMED.match(line)]
        found += [
            f"{path} {told.count(f'- {role}')} {role}"
            for role in ("main", "banner", "contentinfo")
            if len(re.findall(rf"^\s*- {role}\b", told, re.MULTILINE)) != 1
        ]
    assert found == []


def test_the_first_key_leads_to_the_content(view: View) -> None:
    for path in pages(view, WALKED):
        view.open(path)
        view.page.keyboard.press("Tab")
        assert view.page.evaluate("document.activeElement.className") == "skip", path
        view.page.keyboard.press("Enter")
        assert view.page.evaluate("document.activeElement.id") == "main", path


@pytest.mark.parametrize("path", WALKED)
def test_the_keyboard_reaches_everything_and_is_seen_on_its_way(view: View, path: str) -> None:
    view.page.emulate_media(reduced_motion="reduce")  # the page jumps to a stop, and is there
    view.open(pages(view, [path])[0])
    found, stops = [], 0
    while stops < LONGEST_WALK:
        view.page.keyboard.press("Tab")
        stop = view.page.evaluate(STOP)
        if stop is None or stop["times"] > 1:
            break
        stops += 1
        lacks = [lack for lack in ("marked", "seen", "inside") if not stop[lack]]
        found += [f"not {lack}: {stop['what']}" for lack in lacks]
    assert found == []
    assert 5 < stops < LONGEST_WALK
    assert stop is None or "skip" in stop["what"], f"the keyboard is held by {stop}"


def test_targets_are_large_enough(view: View) -> None:
    found = []
    for path in pages(view):
        view.open(path)
        found += [f"{path} {one}" for one in view.page.evaluate(SMALL_TARGETS, SMALLEST)]
    assert found == []


def test_at_four_hundred_per_cent_nothing_scrolls_sideways(view: View) -> None:
    view.page.set_viewport_size({"width": 320, "height": 256})
    found = {}
    for path in pages(view):
        view.open(path)
        found[path] = view.overflow()
    assert {path: wide for path, wide in found.items() if wide > 0} == {}


def test_nothing_moves_for_who_asked_so(view: View) -> None:
    view.page.emulate_media(reduced_motion="reduce")
    found = {}
    for path in pages(view, WALKED):
        view.open(path)
        found[path] = view.page.evaluate(MOVING)
    assert {path: count for path, count in found.items() if count} == {}


def test_forced_colours_leave_fields_and_buttons_their_edges(view: View) -> None:
    view.page.emulate_media(forced_colors="active")
    found = []
    for path in pages(view, WALKED):
        view.open(path)
        found += [f"{path} {one}" for one in view.page.evaluate(BORDERLESS)]
    assert found == []


def test_the_dark_has_contrast_enough(view: View) -> None:
    view.page.emulate_media(color_scheme="dark")
    options = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
    found = []
    for path in pages(view):
        view.open(path)
        for violation in Axe().run(view.page, options=options).response["violations"]:
            found += [f"{path} {node['target']}" for node in violation["nodes"]][:3]
    assert found == []
