import pytest
from django.contrib.auth.models import Permission

from accounts.models import User
from accounts.services.errors import NotAllowed
from accounts.services.second_factor import add_app, keep_codes, reset_second_factor
from accounts.tests.second_factor.conftest import PASSWORD, code_at
from records.models import JournalEntry, OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.fixture
def theirs(sign_in, app):
    """The officer's browser, inside."""
    browser = sign_in(code_at())
    assert browser.get("/admin/").status_code == 200
    return browser


def reset(browser, person, reason="lost"):
    return browser.post(f"/admin/second-facteur/collegue/{person.pk}/", {"reason": reason})


@pytest.fixture
def inside(colleague, sign_in):
    """The colleague's browser, inside."""
    secret = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"
    add_app(user=colleague, secret=secret)
    keep_codes(user=colleague)
    return sign_in(code_at(secret), person=colleague)


def test_a_colleague_resets_it_with_a_reason(theirs, inside, officer):
    assert reset(inside, officer).status_code == 303
    assert theirs.get("/admin/").url == "/admin/second-facteur/"
    entry = JournalEntry.objects.latest("sequence")
    assert (entry.verb, entry.data["reason"]) == ("second_factor.reset", "lost")
    letter = OutboxMessage.objects.latest("id")
    assert letter.to == officer.email
    assert "Le téléphone ou la clé est perdu" in letter.text
    assert "ضاع الهاتف أو المفتاح" in letter.text


def test_without_a_reason_nothing_happens(inside, officer, app):
    assert reset(inside, officer, reason="").status_code == 422
    assert officer.authenticator_set.count() == 2


def test_nobody_resets_their_own(inside, colleague):
    assert reset(inside, colleague).status_code == 404


def test_a_commune_has_none_to_reset(inside):
    assert reset(inside, User.objects.create_user("x@commune.example")).status_code == 404


def test_who_may_not_change_people_may_not_reset(officer, app):
    editor = User.objects.create_user("e@lcc.example", PASSWORD, is_staff=True)
    with pytest.raises(NotAllowed):
        reset_second_factor(user=officer, reason="lost", by=editor)


def test_only_who_may_do_everything_resets_who_may_do_everything(officer, app):
    manager = User.objects.create_user("m@lcc.example", PASSWORD, is_staff=True)
    manager.user_permissions.add(Permission.objects.get(codename="change_user"))
    with pytest.raises(NotAllowed):
        reset_second_factor(user=officer, reason="lost", by=manager)


def test_the_list_of_users_leads_there(inside, officer):
    page = inside.get("/admin/users/").content.decode()
    assert f"/admin/second-facteur/collegue/{officer.pk}/" in page
