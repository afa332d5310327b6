import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.utils import timezone

from accounts.tests.second_factor.conftest import SECRET, code_at
from records.models import JournalEntry, OutboxMessage

pytestmark = pytest.mark.django_db
BASE = "/admin/second-facteur/"


def verbs():
    return list(JournalEntry.objects.order_by("sequence").values_list("verb", flat=True))


def set_up(browser):
    """Set up an app by what the screen shows; return its secret and the answer."""
    page = browser.get(f"{BASE}application/").content.decode()
    secret = "".join(re.findall(r"<span>([A-Z2-7]{1,4})</span>", page))
    return secret, browser.post(f"{BASE}application/", {"code": code_at(secret)})


def test_from_a_password_to_the_administration(sign_in, officer):
    browser = sign_in()
    assert browser.get("/admin/reports/site-history/").url == BASE
    secret, answer = set_up(browser)
    assert (len(secret), answer.status_code, answer.url) == (32, 303, f"{BASE}codes/")
    assert browser.get("/admin/reports/site-history/").url == f"{BASE}codes/"
    shown = re.findall(r"<li>(\d{4} \d{4})</li>", browser.get(f"{BASE}codes/").content.decode())
    assert len(shown) == 10
    done = browser.post(f"{BASE}codes/")
    assert (done.status_code, done.url) == (303, "/admin/reports/site-history/")
    assert browser.get("/admin/").status_code == 200
    assert browser.get(f"{BASE}codes/").url == BASE
    assert verbs() == ["second_factor.added"]
    assert OutboxMessage.objects.get().to == officer.email


def test_a_code_opens_and_leads_where_one_was_going(sign_in, app):
    browser = sign_in()
    assert browser.get("/admin/pages/").url == f"{BASE}preuve/"
    answer = browser.post(f"{BASE}preuve/", {"code": code_at()})
    assert (answer.status_code, answer.url) == (303, "/admin/pages/")


def test_digits_of_any_script_and_spaces_are_read(sign_in, app):
    eastern = code_at().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    browser = sign_in(f" {eastern[:3]} {eastern[3:]} ")
    assert browser.get("/admin/").status_code == 200


@pytest.mark.parametrize("typed", ["", "000000", "abc", "\u202e123456", "9" * 500])
def test_a_wrong_code_says_so_beside_its_field(sign_in, app, typed):
    browser = sign_in()
    answer = browser.post(f"{BASE}preuve/", {"code": typed})
    assert answer.status_code == 422
    assert "error" in answer.content.decode()
    assert browser.get("/admin/").status_code == 302


def test_a_recovery_code_opens_once_and_is_told_of(sign_in, recovery_codes, officer):
    assert sign_in(recovery_codes[3]).get("/admin/").status_code == 200
    assert sign_in(recovery_codes[3]).get("/admin/").status_code == 302
    assert verbs()[-1] == "second_factor.code_used"
    assert "code de secours" in OutboxMessage.objects.latest("id").subject


def test_new_recovery_codes_take_the_place_of_the_old(sign_in, app, recovery_codes):
    browser = sign_in(code_at())
    assert browser.post(f"{BASE}codes/renouveler/").url == f"{BASE}codes/"
    assert browser.get(f"{BASE}codes/").status_code == 200
    assert sign_in(recovery_codes[0]).get("/admin/").status_code == 302


def test_the_only_factor_cannot_be_removed(sign_in, app):
    browser = sign_in(code_at())
    answer = browser.post(f"{BASE}{app.pk}/retirer/", follow=True)
    assert "Ajoutez d’abord un autre facteur" in answer.content.decode()
    assert Authenticator.objects.filter(pk=app.pk).exists()


def test_one_of_two_can(sign_in, app, officer):
    key = Authenticator.objects.create(user=officer, type="webauthn", data={"name": "bleue"})
    browser = sign_in(code_at())
    assert "bleue" in browser.get(BASE).content.decode()
    browser.post(f"{BASE}{key.pk}/retirer/")
    assert not Authenticator.objects.filter(pk=key.pk).exists()


def test_another_persons_factor_is_unknown(sign_in, app, colleague):
    theirs = Authenticator.objects.create(user=colleague, type="webauthn", data={})
    assert sign_in(code_at()).post(f"{BASE}{theirs.pk}/retirer/").status_code == 404


def test_factors_are_changed_by_a_fresh_proof_alone(sign_in, app):
    browser = sign_in(code_at())
    with time_machine.travel(timezone.now() + timedelta(minutes=16), tick=False):
        assert browser.get("/admin/").status_code == 200
        assert browser.get(f"{BASE}application/").url == f"{BASE}preuve/"


def test_a_key_that_answers_nonsense_is_refused(sign_in, app, officer):
    for path in ("cle/", "preuve/"):
        browser = sign_in(code_at(ahead=1) if path == "cle/" else None)
        for nonsense in ("", "{}", "null", '{"id": 1}', "[", '"x"', '{"response": []}'):
            sent = {"name": "bleue", "credential": nonsense}
            assert browser.post(BASE + path, sent).status_code == 422, (path, nonsense)


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("path", ["", "application/", "cle/"])
def test_the_screens_speak_both_languages(sign_in, language, path):
    page = sign_in().get(BASE + path, headers={"accept-language": language}).content.decode()
    assert f'lang="{language}"' in page
    assert SECRET not in page


def test_where_it_is_not_asked_for_there_are_no_screens_and_the_sign_in_says_so(client, settings):
    settings.STAFF_SECOND_FACTOR = False
    assert client.get(BASE).status_code == 404
    assert "Un hôte public demande toujours" in client.get("/admin/login/").content.decode()
