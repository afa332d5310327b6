"""The screens that Wagtail makes of our models, and its own on people: who may do what there.

Each has a list, an editor and the like; what one may is a matter of the model and of the act.
"""

from dataclasses import dataclass

from .rules import GROUPS
from .walking import Route


@dataclass(frozen=True)
class Screens:
    """Who looks at the rows of a model, adds, changes and deletes; `thing` is one of the rows."""

    thing: str
    look: str
    add: str
    change: str
    delete: str

    def may(self, act: str) -> tuple[str, ...]:
        """Return who may do what the last part of an address' name says."""
        acts = {"add": self.add, "change": self.change, "delete": self.delete, "look": self.look}
        groups = {"look": acts.values(), "keep": [self.add, self.change, self.delete]}
        wanted = groups.get(act) or [acts[act]]
        return tuple({code for group in wanted for code in GROUPS[group]})


EDITORS = ("content editors",) * 4
ADMINISTRATION = ("operators",) * 4
OFFICERS = ("dossier readers", "officers", "officers", "nobody")
SCREENS = {
    "wagtailsnippets_home_topic": Screens("topic", *EDITORS),
    "wagtailsnippets_conventions_partner": Screens("partner", *EDITORS),
    "wagtailsnippets_conventions_theme": Screens("theme", *EDITORS),
    "wagtailsnippets_formations_programme": Screens("programme", *EDITORS),
    "wagtailsnippets_label_frameworkversion": Screens("framework", *EDITORS),
    "wagtailsnippets_label_processstep": Screens("process_step", *EDITORS),
    "wagtailsnippets_label_milestone": Screens("milestone", *EDITORS),
    "wagtailsnippets_label_tool": Screens("tool", *EDITORS),
    "wagtailsnippets_parity_term": Screens("term", *EDITORS),
    "wagtailsnippets_finding_pin": Screens("pin", *EDITORS),
    "wagtailsnippets_calls_call": Screens(
        "call_pk", "call readers", "content editors", "content editors", "operators"
    ),
    "letter_templates": Screens("template", *OFFICERS),
    "flag_kinds": Screens("flag_kind", *OFFICERS),
    "review_grids": Screens("grid", *OFFICERS),
    "communes": Screens("commune", "officers", "nobody", "officers", "nobody"),
    "wagtailusers_users": Screens("person_pk", *ADMINISTRATION),
    "wagtailusers_groups": Screens("group", *ADMINISTRATION),
    "wagtailsites": Screens("site", *ADMINISTRATION),
    "wagtaillocales": Screens("locale", *ADMINISTRATION),
}
# What the last part of a name asks for.
ACTS = {
    "list": "look",
    "list_results": "look",
    "index": "look",
    "index_results": "look",
    "usage": "keep",
    "history": "keep",
    "history_results": "keep",
    "inspect": "look",
    "add": "add",
    "copy": "add",
    "preview_on_add": "add",
    "edit": "change",
    "preview_on_edit": "change",
    "publish_form": "change",
    "unpublish": "change",
    "delete": "delete",
}
# Buttons: nothing is shown there.
BUTTONS = ("publish_form",)
# A version of a row: there is none to ask for, and its editor's right is the row's.
OF_A_VERSION = ("revisions_view", "revisions_revert", "revisions_compare", "revisions_unschedule")


def screen_of(route: Route) -> tuple[Screens, str] | None:
    """Return the screens that a route is of and what it asks for, or None."""
    space, _colon, name = route.name.rpartition(":")
    screens = SCREENS.get(space)
    return (screens, ACTS[name]) if screens and name in ACTS else None
