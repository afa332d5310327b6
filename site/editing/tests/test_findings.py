"""The editor is told of the draft that is saved, and of what stands on screen."""

from typing import Any

import pytest
from django.urls import reverse

from editing.models import Remark
from portal.roles import COMMUNICATION, INSTRUCTION, WRITING

pytestmark = pytest.mark.django_db


def form_of(html_answer: Any) -> dict[str, Any]:
    """Return what the editor would send for a page, from its form."""
    form = html_answer.context["form"]
    data = {"title": "Page guide", "slug": "guide", "introduction": "", "body-count": "0"}
    return {name: form.initial.get(name) or "" for name in form.fields} | data


@pytest.fixture
def page(planted: Any) -> Any:
    return planted(
        "guide",
        [("image", {"image": None, "alternative": "IMG_1.jpg", "caption": ""})],
        [("image", {"image": None, "alternative": "واجهة مقر الجماعة", "caption": ""})],
    ).fr


def test_the_editor_opens_with_what_is_to_mend(client: Any, person: Any, page: Any) -> None:
    client.force_login(person(WRITING))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'data-findings-must="1"' in html
    assert f"#:w:contentpath=body.{page.body[0].id}.alternative" in html
    assert "data-findings-count" in html


def test_what_is_on_screen_is_judged_and_not_kept(client: Any, person: Any, page: Any) -> None:
    client.force_login(person(COMMUNICATION))
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    before = page.revisions.count()
    sent = form_of(edit) | {"introduction": "سنة ٢٠٢٢ كانت سنة مهمة"}
    answer = client.post(reverse("editing:findings", args=[page.pk]), sent)
    html = answer.content.decode()
    assert "Chiffres arabes orientaux" in html
    assert "IMG_1.jpg" not in html
    assert page.revisions.count() == before
    assert not Remark.objects.filter(code="digits-eastern").exists()


def test_a_draft_is_not_for_who_may_not_edit_it(client: Any, person: Any, page: Any) -> None:
    address = reverse("editing:findings", args=[page.pk])
    assert client.get(address).status_code == 302
    client.force_login(person(INSTRUCTION))
    assert client.get(address).status_code in (302, 403, 404)
    assert "findings" not in client.get(address, follow=True).content.decode()
