"""The roles of the staff, as data: what each group may do in the administration."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

COMMUNICATION = "Communication"
# Writes pages and cannot publish them: who reviews is COMMUNICATION.
WRITING = "Rédaction"
INSTRUCTION = "Instruction"
COMMITTEE = "Comité"
READERS = "Lecture"
ADMINISTRATION = "Administration"

ENTER = "wagtailadmin.access_admin"
ALL = ("add", "change", "delete", "view")
DRAFTS = ("add_page", "change_page")
PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
FILES = tuple(
    f"{verb}_{kind}" for kind in ("image", "document") for verb in ("add", "change", "choose")
)


@dataclass(frozen=True)
class Role:
    """A group: whole apps it keeps, single permissions, and its rights on pages and files."""

    name: str
    apps: tuple[str, ...] = ()
    permissions: tuple[str, ...] = (ENTER,)
    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    everything: bool = False


ROLES = (
    Role(
        COMMUNICATION,
        apps=(
            "formations",
            "conventions",
            "home",
            "publishing",
            "parity",
            "label",
            "finding",
            "wagtailredirects",
        ),
        permissions=(
            ENTER,
            "wagtail_localize.submit_translation",
            "calls.view_call",
            "calls.add_call",
            "calls.change_call",
        ),
        pages=PAGES,
        files=FILES,
    ),
    Role(
        WRITING,
        permissions=(ENTER, "wagtail_localize.submit_translation"),
        pages=DRAFTS,
        files=FILES,
    ),
    Role(
        INSTRUCTION,
        permissions=(
            ENTER,
            "dossiers.view_dossier",
            "dossiers.add_extension",
            "dossiers.instruct_dossier",
            "assisted.key_in_dossier",
            "accounts.recover_space",
            "formations.manage_registrations",
            "calls.view_call",
            "territory.view_commune",
            "territory.change_commune",
        ),
    ),
    Role(
        COMMITTEE,
        permissions=(
            ENTER,
            "calls.view_call",
            "dossiers.view_dossier",
            "dossiers.decide_dossier",
        ),
    ),
    Role(
        READERS,
        permissions=(ENTER, "dossiers.view_dossier", "reviews.change_reading"),
    ),
    Role(ADMINISTRATION, pages=PAGES, files=FILES, everything=True),
)


def permissions_of(role: Role) -> Iterator[Permission]:
    """Yield Django's permissions of a role, as far as their apps have tables."""
    if role.everything:
        yield from Permission.objects.all()
        return
    wanted = Q(content_type__app_label__in=role.apps)
    for name in role.permissions:
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    yield from Permission.objects.filter(wanted)


def grant_pages(group: Group, role: Role) -> None:
    """Give the rights on every page, from the root of both trees."""
    root = Page.get_first_root_node()
    GroupPagePermission.objects.filter(group=group).delete()
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=role.pages
    ):
        GroupPagePermission.objects.create(group=group, page=root, permission=permission)


def grant_files(group: Group, role: Role) -> None:
    """Give the rights on every image and document."""
    root = Collection.get_first_root_node()
    GroupCollectionPermission.objects.filter(group=group).delete()
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=role.files
    ):
        GroupCollectionPermission.objects.create(
            group=group, collection=root, permission=permission
        )


def establish_roles() -> None:
    """Make the groups say exactly what `ROLES` says; take away Wagtail's two stock groups."""
    Group.objects.filter(name__in=("Editors", "Moderators"), user=None).delete()
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        group.permissions.set(permissions_of(role))
        grant_pages(group, role)
        grant_files(group, role)
