import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

from portal.roles import (
    ADMINISTRATION,
    COMMITTEE,
    COMMUNICATION,
    INSTRUCTION,
    READERS,
    ROLES,
    WRITING,
    establish_roles,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    """Make a person of a group."""
    establish_roles()

    def make(group):
        person = get_user_model().objects.create_user(f"{group}@lcc.example", is_staff=True)
        person.groups.add(Group.objects.get(name=group))
        return person

    return make


def test_the_groups_are_these():
    establish_roles()
    names = set(Group.objects.values_list("name", flat=True))
    assert names == {COMMUNICATION, WRITING, INSTRUCTION, COMMITTEE, READERS, ADMINISTRATION}


def test_an_editor_has_nothing_on_dossiers(member):
    assert not {
        name for name in member(COMMUNICATION).get_all_permissions() if name.startswith("dossiers.")
    }


def test_an_editor_may_publish_pages_of_both_trees(member):
    tester = Page.get_first_root_node().permissions_for_user(member(COMMUNICATION))
    assert tester.can_add_subpage()
    assert tester.can_publish_subpage()


def test_an_author_writes_pages_and_publishes_none(member):
    tester = Page.get_first_root_node().permissions_for_user(member(WRITING))
    assert tester.can_add_subpage()
    assert not tester.can_publish_subpage()


def test_an_officer_reads_and_instructs_dossiers_and_decides_nothing(member):
    officer = member(INSTRUCTION)
    assert officer.has_perm("dossiers.view_dossier")
    assert officer.has_perm("dossiers.instruct_dossier")
    assert not officer.has_perm("dossiers.decide_dossier")


def test_the_committee_reads_and_decides_and_instructs_nothing(member):
    committee = member(COMMITTEE)
    assert committee.has_perm("dossiers.view_dossier")
    assert committee.has_perm("dossiers.decide_dossier")
    assert not committee.has_perm("dossiers.instruct_dossier")


def test_an_officer_has_no_right_on_any_page(member):
    tester = Page.get_first_root_node().permissions_for_user(member(INSTRUCTION))
    assert (tester.can_edit(), tester.can_publish(), tester.can_add_subpage()) == (False,) * 3
    assert not GroupPagePermission.objects.filter(group__name=INSTRUCTION).exists()


def test_an_officer_reads_calls_and_changes_none(member):
    officer = member(INSTRUCTION)
    assert {name for name in officer.get_all_permissions() if name.startswith("calls.")} == {
        "calls.view_call"
    }


def test_administration_may_do_everything(member):
    assert len(member(ADMINISTRATION).get_all_permissions()) == Permission.objects.count()


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_permission_and_app_that_a_role_names_exists(role):
    for name in role.permissions:
        app, codename = name.split(".")
        assert (
            Permission.objects.filter(content_type__app_label=app, codename=codename).count() == 1
        )
    for app in role.apps:
        assert apps.get_app_config(app)


def test_doing_it_again_changes_nothing():
    establish_roles()
    before = list(GroupPagePermission.objects.values_list("group", "page", "permission"))
    establish_roles()
    assert list(GroupPagePermission.objects.values_list("group", "page", "permission")) == before
