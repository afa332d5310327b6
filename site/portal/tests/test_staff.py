import pytest
from django.contrib.auth import get_user_model

from portal import staff
from portal.roles import ROLES, establish_roles

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(staff, "VAR", tmp_path)
    establish_roles()


def test_every_role_has_one_account_that_the_password_opens():
    staff.ensure_staff()
    password = staff.password_path().read_text().strip()
    people = get_user_model().objects.all()
    assert {person.groups.get().name for person in people} == {role.name for role in ROLES}
    assert all(person.check_password(password) for person in people)


def test_only_its_owner_reads_the_password():
    staff.ensure_password()
    assert staff.password_path().stat().st_mode & 0o777 == 0o600


def test_a_second_start_keeps_accounts_and_password():
    staff.ensure_staff()
    before = staff.password_path().read_text()
    staff.ensure_staff()
    assert staff.password_path().read_text() == before
    assert get_user_model().objects.count() == len(staff.STAFF)


def test_a_new_password_is_drawn_when_its_file_has_gone():
    staff.ensure_staff()
    staff.password_path().unlink()
    staff.ensure_staff()
    password = staff.password_path().read_text().strip()
    assert all(person.check_password(password) for person in get_user_model().objects.all())
