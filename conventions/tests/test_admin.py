import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from conventions.models import ConventionPage, Partner


@pytest.fixture
def editor(client, db):
    user = get_user_model().objects.create_superuser("redaction@lcc.example", "secret")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_partner_is_written_once_for_both_languages(editor):
    facts = {"code": "ong", "kind": "association", "name_fr": "Une ONG", "name_ar": "منظمة"}
    answer = editor.post(reverse("wagtailsnippets_conventions_partner:add"), facts)
    assert answer.status_code == 302
    assert Partner.objects.get(code="ong").name_ar == "منظمة"


@pytest.mark.parametrize("kind", ["partner", "theme"])
def test_the_lists_open(editor, registry, kind):
    assert editor.get(reverse(f"wagtailsnippets_conventions_{kind}:list")).status_code == 200


def test_a_partner_of_a_convention_cannot_be_deleted(editor, registry):
    partner = Partner.objects.get(code="dgct")
    editor.post(reverse("wagtailsnippets_conventions_partner:delete", args=[partner.pk]))
    assert Partner.objects.filter(code="dgct").exists()


def test_a_convention_opens_in_the_editor_and_previews(editor, registry):
    for page in ConventionPage.objects.filter(slug="label-commune-citoyenne"):
        answer = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk]), follow=True)
        assert answer.status_code == 200
        preview = page.make_preview_request(preview_mode="")
        assert page.title in preview.content.decode()
