"""Who may what: the groups of people, and what each answers to those who are not in it.

The matrix is derived from this; nothing here was read off the portal's answers.
"""

from dataclasses import dataclass

from .roles import CODES, NOBODY

MEMBERS = ("president", "director", "focal_point")
STAFF = (
    "writer",
    "communication",
    "instruction",
    "committee",
    "reader",
    "other_reader",
    "administration",
    "superuser",
)
# They hold every permission; what belongs to one person is not theirs for that.
ALL_RIGHTS = ("administration", "superuser")

GROUPS: dict[str, tuple[str, ...]] = {
    # On the commune's side.
    "signed in": tuple(code for code in CODES if code != NOBODY),
    "members": MEMBERS,
    "the invited": ("person",),
    "everyone": CODES,
    "of a commune": ("neighbour", *MEMBERS),
    "members + registrars": (*MEMBERS, "communication", "instruction", *ALL_RIGHTS),
    # On the staff's side: a permission each, as portal.roles gives them out.
    "staff": STAFF,
    "page editors": ("writer", "communication", *ALL_RIGHTS),
    "content editors": ("communication", *ALL_RIGHTS),
    "call readers": ("communication", "instruction", "committee", *ALL_RIGHTS),
    "dossier readers": ("instruction", "committee", "reader", "other_reader", *ALL_RIGHTS),
    "officers": ("instruction", *ALL_RIGHTS),
    "committee": ("committee", *ALL_RIGHTS),
    "officers + committee": ("instruction", "committee", *ALL_RIGHTS),
    "readers": ("reader", "other_reader", *ALL_RIGHTS),
    "this reader": ("reader",),
    "the owner": ("instruction",),
    "registrars": ("communication", "instruction", *ALL_RIGHTS),
    "operators": ALL_RIGHTS,
    "nobody": (),
}

SIGN_IN, TYPED_BACK, NOT_THERE, HOME, NO_METHOD = "sign-in", "401", "404", "home", "405"
NONE = "-"


# Where people are stopped who have not signed in, or not as staff: of the administration, of a
# commune's forms (what was typed comes back with 401), of a page that is neither.
ADMIN_DOOR, FORM_DOOR, PLAIN_DOOR = "admin", "form", "plain"


@dataclass(frozen=True)
class Rule:
    """Who sees and who acts at one address, and what those get who may: for GET and for POST.

    `-` stands for a method that the address does not have. `refused` is what those get who may
    not: 404, but for what Wagtail itself shows of public content, which leads to its first screen.
    """

    door: str
    see: str
    act: str
    get: str
    post: str
    refused: str = NOT_THERE

    def cell(self, role: str) -> str:
        """Return what a role gets: one value for every method, or one for GET and one for POST."""
        get, post = self.answer(role, "GET"), self.answer(role, "POST")
        return get if get == post else f"{get} {post}"

    def answer(self, role: str, method: str) -> str:
        """Return what a role gets for GET or for POST."""
        group, given = (self.see, self.get) if method == "GET" else (self.act, self.post)
        if self.stops(role):
            back = method == "POST" and self.door == FORM_DOOR
            return TYPED_BACK if back else SIGN_IN
        if role in GROUPS[group]:
            return NO_METHOD if given == NONE else given
        seen = role in GROUPS[self.see] or role in GROUPS[self.act]
        return NO_METHOD if given == NONE and seen else self.refused

    def stops(self, role: str) -> bool:
        """Say whether a role does not come so far as to be told that there is nothing."""
        return role not in STAFF if self.door == ADMIN_DOOR else role == NOBODY

    def may_answer(self, role: str, method: str) -> set[str]:
        """Return what a role may get by any method: one that is not there may be told to all."""
        if method in ("GET", "HEAD", "POST"):
            asked = "POST" if method == "POST" else "GET"
            missing = (self.post if asked == "POST" else self.get) == NONE
            told_all = {NO_METHOD} if missing and not self.stops(role) else set()
            return {self.answer(role, asked)} | told_all
        return {NO_METHOD} | ({self.answer(role, "GET")} & {NOT_THERE, SIGN_IN, HOME})
