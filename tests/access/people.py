"""One person of each role."""

from django.contrib.auth.models import Group

from accounts.models import Membership, User
from portal import roles as groups
from territory.models import Commune

from .roles import NOBODY, ROLES, SUPERUSER, Role


def make_people(communes: dict[str, Commune]) -> dict[str, User]:
    """Return one person of each role but nobody, by the role's code."""
    groups.establish_roles()
    return {role.code: _person(role, communes) for role in ROLES if role.code != NOBODY}


def _person(role: Role, communes: dict[str, Commune]) -> User:
    address = f"{role.code.replace('_', '-')}@lcc.example"
    if role.code == SUPERUSER:
        return User.objects.create_superuser(address, "x")
    person = User.objects.create_user(address, language="fr")
    if role.group:
        person.groups.add(Group.objects.get(name=getattr(groups, role.group)))
    if role.place:
        commune = communes[role.commune]
        Membership.objects.create(user=person, commune=commune, role=role.place)
    return person
