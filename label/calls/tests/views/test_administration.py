from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import User
from label.calls.models import Call, FormVersion
from label.calls.services import publish_form
from label.calls.tests.making import NOW, make_call, question, step

pytestmark = pytest.mark.django_db

SITE = question("yes_no", "site", required=True)


def someone(*permissions):
    person = User.objects.create_user("personne@lcc.example", language="fr")
    person.user_permissions.set(
        Permission.objects.filter(codename__in=("access_admin", *permissions))
    )
    return person


@pytest.fixture
def editor():
    return someone("view_call", "add_call", "change_call")


@pytest.fixture
def officer():
    return someone("view_call")


def address(name, *args):
    return reverse(f"wagtailsnippets_calls_call:{name}", args=args)


def test_an_officer_reads_a_call_and_its_form_and_changes_nothing(client, officer):
    call = make_call(step(SITE))
    client.force_login(officer)
    assert client.get(address("list")).status_code == 200
    page = client.get(address("inspect", call.pk)).content.decode()
    assert ("Question site" in page, "سؤال site" in page) == (True, True)
    assert address("publish_form", call.pk) not in page
    for response in (
        client.get(address("edit", call.pk)),
        client.get(address("add")),
        client.post(address("publish_form", call.pk)),
    ):
        assert response.status_code == 302
        assert response.url == reverse("wagtailadmin_home")
    assert FormVersion.objects.count() == 0


def test_a_stranger_to_calls_does_not_see_them(client):
    client.force_login(someone())
    call = make_call(step(SITE))
    for name, args in (("list", ()), ("inspect", (call.pk,))):
        assert client.get(address(name, *args)).url == reverse("wagtailadmin_home")


def test_an_editor_publishes_the_form(client, editor):
    call = make_call(step(SITE))
    client.force_login(editor)
    response = client.post(address("publish_form", call.pk))
    assert response.url == address("inspect", call.pk)
    version = FormVersion.objects.get()
    assert (version.number, version.published_by) == (1, editor)
    assert version.digest[:16] in client.get(response.url).content.decode()


def test_an_editor_is_told_all_that_lacks_and_where(client, editor):
    call = make_call(step(question("yes_no", "site", label_ar="")))
    client.force_login(editor)
    page = client.post(address("publish_form", call.pk), follow=True).content.decode()
    assert "Étape" in page
    assert "Texte manquant en arabe : libellé." in page
    assert FormVersion.objects.count() == 0


def test_publication_answers_to_post_only(client, editor):
    call = make_call(step(SITE))
    client.force_login(editor)
    assert client.get(address("publish_form", call.pk)).status_code == 405


def test_an_earlier_version_can_be_read_again(client, editor):
    call = make_call(step(SITE))
    publish_form(call=call, by=None, now=NOW)
    call.form = [step(question("date", "day"))]
    call.save()
    client.force_login(editor)
    asked = {
        query: [
            one.code
            for one in client.get(address("inspect", call.pk) + query).context["form"].questions()
        ]
        for query in ("", "?version=1")
    }
    assert asked == {"": ["day"], "?version=1": ["site"]}
    assert client.get(address("inspect", call.pk) + "?version=7", follow=True).status_code == 404


def test_the_editor_shows_arabic_inputs_from_right_to_left(client, editor):
    call = make_call(step(SITE))
    client.force_login(editor)
    page = client.get(address("edit", call.pk)).content.decode()
    assert 'name="title_ar"' in page
    assert page.count('dir="rtl"') >= 4
    assert address("inspect", call.pk) in page


def posted(**fields):
    """Return the editor's form as it is posted."""
    data = {
        "slug": "hiver",
        "title_fr": "Hiver",
        "title_ar": "شتاء",
        "opens_at": "2022-01-12 09:00",
        "closes_at": "2026-12-01 16:30",
        "retention_months": "60",
        "presentation_fr": "null",
        "presentation_ar": "null",
        "notice_fr": "null",
        "notice_ar": "null",
        "form-count": "0",
        "prerequisites-count": "0",
    } | {f"documents-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    return data | fields


def test_the_closing_of_a_published_call_moves_by_an_extension_alone(client, editor):
    call = make_call(step(SITE))
    publish_form(call=call, by=None, now=NOW)
    call.refresh_from_db()
    client.force_login(editor)
    assert "prolongation" in client.get(address("edit", call.pk)).content.decode()
    response = client.post(address("edit", call.pk), posted(title_fr="Autre"))
    assert response.status_code == 302, response.context["form"].errors
    after = Call.objects.get()
    assert (after.title_fr, after.closes_at) == ("Autre", call.closes_at)


def test_going_back_to_an_earlier_revision_keeps_the_closing_of_a_published_call():
    call = make_call(step(SITE))
    revision = call.save_revision()
    publish_form(call=call, by=None, now=NOW)
    call.refresh_from_db()
    call.closes_at += timedelta(days=3)
    call.save()
    assert call.latest_revision_id is None or revision.as_object().closes_at == call.closes_at


def test_instants_are_entered_in_morocco_and_kept_as_utc(client, editor):
    call = make_call(step(SITE))
    client.force_login(editor)
    data = posted()
    response = client.post(address("edit", call.pk), data)
    assert response.status_code == 302, response.context["form"].errors
    call = Call.objects.get()
    assert call.opens_at.isoformat() == "2022-01-12T08:00:00+00:00"
    assert call.closes_at.isoformat() == "2026-12-01T16:30:00+00:00"


@pytest.mark.parametrize("mode", ["fr", "ar"])
def test_the_form_is_previewed_in_both_directions(editor, rf, mode):
    call = make_call(step(SITE))
    page = call.make_preview_request(preview_mode=mode).content.decode()
    assert f'dir="{"rtl" if mode == "ar" else "ltr"}"' in page
    assert ("Question site" if mode == "fr" else "سؤال site") in page


def test_the_list_costs_the_same_with_one_call_and_with_thirty(
    client, editor, django_assert_num_queries, django_assert_max_num_queries
):
    publish_form(call=make_call(step(SITE)), by=None, now=NOW)
    client.force_login(editor)
    client.get(address("list"))
    with django_assert_max_num_queries(20) as spent:
        client.get(address("list"))
    for number in range(15):
        publish_form(call=make_call(step(SITE), slug=f"a{number}"), by=None, now=NOW)
    with django_assert_num_queries(len(spent)):
        client.get(address("list"))
