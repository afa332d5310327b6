"""The columns of the matrix: the roles that a person can have."""

from dataclasses import dataclass

NOBODY = "nobody"
SUPERUSER = "superuser"


@dataclass(frozen=True)
class Role:
    """A group of the staff, by its name in `portal.roles`, or a role in one of the communes."""

    code: str
    group: str = ""
    place: str = ""
    commune: str = "ours"


ROLES = (
    Role(NOBODY),
    Role("person"),
    Role("neighbour", place="focal_point", commune="theirs"),
    Role("president", place="president"),
    Role("director", place="director"),
    Role("focal_point", place="focal_point"),
    Role("writer", "WRITING"),
    Role("communication", "COMMUNICATION"),
    Role("instruction", "INSTRUCTION"),
    Role("committee", "COMMITTEE"),
    Role("reader", "READERS"),
    Role("other_reader", "READERS"),
    Role("administration", "ADMINISTRATION"),
    Role(SUPERUSER),
)
CODES = tuple(role.code for role in ROLES)
