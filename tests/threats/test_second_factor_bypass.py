"""A stolen password alone opens an address of the administration, or something behind it."""

import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings as configured
from django.contrib.auth.models import Permission
from django.core.checks import run_checks
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from accounts.domain.second_factor import FORM_STANDS, PROOF_STANDS
from accounts.models import User
from accounts.second_factor.gate import ALONE
from accounts.services.second_factor import accept_code, add_app, keep_codes
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db
PASSWORD, SECRET = "right-and-long", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PROVE = "/admin/second-facteur/preuve/"
# Sample values for the parts of addresses.
PARTS = {"int": "1", "str": "a", "slug": "a", "uuid": "0" * 8 + "-0000-0000-0000-" + "0" * 12}


def code(ahead=0, secret=SECRET):
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30 + ahead))


@pytest.fixture(autouse=True)
def asked_for(settings):
    settings.STAFF_SECOND_FACTOR = True


@pytest.fixture
def officer():
    return User.objects.create_superuser("officer@lcc.example", PASSWORD)


@pytest.fixture
def app(officer):
    factor = add_app(user=officer, secret=SECRET)
    keep_codes(user=officer)
    return factor


def with_password(**meta):
    browser = Client(**meta)
    browser.post("/admin/login/", {"username": "officer@lcc.example", "password": PASSWORD})
    return browser


@pytest.fixture
def thief(app):
    """Who has the password, and nothing else."""
    return with_password()


@pytest.fixture
def inside(app):
    browser = with_password()
    browser.post(PROVE, {"code": code()})
    return browser


def addresses(patterns, before=""):
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, before + sample(one.pattern))
        elif isinstance(one, URLPattern):
            yield before + sample(one.pattern)


def sample(pattern):
    """Return an address that a pattern takes, as far as its parts are named by their kind."""
    text = str(pattern)
    for name, converter in getattr(pattern, "converters", {}).items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        kind = {"string": "str"}.get(kind, kind)
        for written in (f"<{kind}:{name}>", f"<{name}>"):
            text = text.replace(written, PARTS.get(kind, "a"))
    return text.replace("^", "").replace("$", "").replace(".*/", "x/")


def of_the_administration():
    return sorted(
        {f"/{path}" for path in addresses(get_resolver().url_patterns) if path.startswith("admin/")}
    )


def test_the_password_alone_opens_no_address_of_the_administration(thief):
    told = {path: thief.get(path, headers={"accept": "*/*"}) for path in of_the_administration()}
    closed = {
        p for p, answer in told.items() if answer.status_code == 302 and answer["Location"] == PROVE
    }
    rest = set(told) - closed
    assert len(closed) > 300
    assert {path for path in rest if "/second-facteur/" not in path} == {
        "/admin/jsi18n/",
        "/admin/login/",
        "/admin/logout/",
        "/admin/password_reset/",
        "/admin/password_reset/complete/",
        "/admin/password_reset/confirm/a/a/",
        "/admin/password_reset/done/",
        "/admin/sprite/",
    }


@pytest.mark.parametrize("path", ["", "application/", "cle/", "codes/", "codes/renouveler/"])
def test_the_password_alone_adds_no_factor_to_one_that_is_held(thief, officer, path):
    sent = {"code": code(), "name": "x", "credential": "{}"}
    for answer in (
        thief.get(f"/admin/second-facteur/{path}"),
        thief.post(f"/admin/second-facteur/{path}", sent),
    ):
        assert (answer.status_code, answer["Location"]) == (302, PROVE)
    assert Authenticator.objects.filter(user=officer).count() == 2


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "head"])
def test_no_way_of_asking_goes_round(thief, method):
    answer = getattr(thief, method)("/admin/pages/")
    assert (answer.status_code, answer["Location"]) == (302, PROVE)


@pytest.mark.parametrize(
    "path", ["/admin//pages/", "/admin/./pages/", "//admin/pages/", "/Admin/pages/", "/admin"]
)
def test_no_other_writing_of_an_address_goes_round(thief, path):
    answer = thief.get(path)
    assert answer.status_code in (301, 302, 404)
    assert b"wagtail" not in answer.content.lower()


def test_outside_the_administration_the_password_makes_nobody(thief, inside):
    known, unknown = inside.get("/fr/dossiers/"), thief.get("/fr/dossiers/")
    assert known.wsgi_request.user.is_authenticated
    assert not unknown.wsgi_request.user.is_authenticated


def test_the_proof_of_one_session_does_not_serve_another(inside, app):
    assert inside.get("/admin/").status_code == 200
    assert with_password().get("/admin/")["Location"] == PROVE


def test_showing_it_draws_a_new_session(thief):
    before = thief.cookies[configured.SESSION_COOKIE_NAME].value
    thief.post(PROVE, {"code": code()})
    assert thief.cookies[configured.SESSION_COOKIE_NAME].value != before


def test_a_code_serves_once(app, inside):
    seen = with_password()
    assert seen.post(PROVE, {"code": code()}).status_code == 422
    assert accept_code(user=app.user, code=code(ahead=1)) == app
    assert accept_code(user=app.user, code=code(ahead=0)) is None


def test_codes_of_another_person_do_not_serve(thief):
    other = User.objects.create_superuser("other@lcc.example", PASSWORD)
    secret = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"
    add_app(user=other, secret=secret)
    assert thief.post(PROVE, {"code": code(secret=secret)}).status_code == 422


def test_five_wrong_codes_close_the_way_for_the_right_one_and_the_owner_is_told(thief):
    for _ in range(5):
        thief.post(PROVE, {"code": "000000"})
    assert thief.post(PROVE, {"code": code()}).status_code == 422
    assert with_password(REMOTE_ADDR="192.0.2.1").post(PROVE, {"code": code()}).status_code == 422
    assert "connaît votre mot de passe" in OutboxMessage.objects.latest("id").text


def test_a_proof_ends(inside):
    now = timezone.now()
    with time_machine.travel(now + PROOF_STANDS, tick=False):
        assert inside.get("/admin/")["Location"] == PROVE
    with time_machine.travel(now + FORM_STANDS, tick=False):
        assert inside.post("/admin/pages/")["Location"] == PROVE


def test_a_factor_that_is_taken_off_shuts_the_sessions_that_showed_it(inside, officer):
    Authenticator.objects.filter(user=officer).delete()
    assert inside.get("/admin/")["Location"] == "/admin/second-facteur/"


def test_a_copy_of_the_database_holds_no_secret(app, officer):
    kept = str(list(Authenticator.objects.filter(user=officer).values("data")))
    assert SECRET not in kept
    assert app.wrap().validate_code(code(ahead=1))


def test_another_secret_key_opens_nothing(app, settings):
    settings.SECRET_KEY = "another"
    assert accept_code(user=app.user, code=code()) is None


def test_a_code_by_mail_opens_no_administration(app, client):
    client.post("/fr/compte/", {"email": app.user.email})
    assert "code" not in OutboxMessage.objects.latest("id").template


def test_a_permission_alone_makes_someone_staff(db):
    person = User.objects.create_user("p@lcc.example", PASSWORD)
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    browser = Client()
    browser.post("/admin/login/", {"username": person.email, "password": PASSWORD})
    assert browser.get("/admin/")["Location"] == "/admin/second-facteur/"


def test_a_person_of_a_commune_is_asked_for_nothing(db):
    person = User.objects.create_user("p@commune.example", PASSWORD)
    browser = Client()
    browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    assert browser.get("/fr/dossiers/").status_code == 200
    assert browser.get("/admin/second-facteur/")["Location"] == "/admin/login/"


def test_a_public_host_refuses_to_start_without(settings):
    settings.DEMONSTRATION = settings.STAFF_SECOND_FACTOR = False
    assert [e.id for e in run_checks(tags=["portal"]) if e.is_serious()] == ["portal.E004"]
    settings.STAFF_SECOND_FACTOR = True
    assert [e.id for e in run_checks(tags=["portal"]) if e.is_serious()] == []


def test_what_is_open_is_what_signing_in_is_made_of():
    assert len(ALONE) == 10
