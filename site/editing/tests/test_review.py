"""An author submits, the communication team approves or sends back, each told in their language."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage
from wagtail.users.models import UserProfile

from editing.services.reviewing import WORKFLOW, establish_review
from portal.roles import COMMUNICATION, WRITING
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(planted: Any, person: Any, django_capture_on_commit_callbacks: Any) -> Any:
    """A changed page that an author has submitted; the reviewer reads Arabic."""
    page = planted("guide").fr
    author, reviewer = person(WRITING), person(COMMUNICATION, language="ar")
    page.title = "Titre changé"
    page.save_revision(user=author)
    page.get_workflow().start(page, author)
    return page, author, reviewer


def letters() -> list[tuple[str, str, str]]:
    return list(OutboxMessage.objects.order_by("pk").values_list("to", "languages", "subject"))


def test_setting_up_again_changes_nothing(home: Any) -> None:
    establish_review(reviewers=COMMUNICATION)
    assert Workflow.objects.filter(active=True).values_list("name", flat=True).get() == WORKFLOW
    assert WorkflowPage.objects.get().page.is_root()
    assert GroupApprovalTask.objects.get(active=True).groups.get().name == COMMUNICATION


def test_the_reviewers_are_told_in_their_language(submitted: Any, mailoutbox: Any) -> None:
    assert letters() == [("communication@lcc.example", "ar", "للمراجعة: \u2068Titre changé\u2069")]
    assert "/admin/pages/" in OutboxMessage.objects.get().text
    assert mailoutbox == []


def test_approving_publishes_and_tells_the_author(client: Any, submitted: Any) -> None:
    page, _author, reviewer = submitted
    state = page.current_workflow_task_state
    client.force_login(reviewer)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]))
    page.refresh_from_db()
    assert page.title == "Titre changé"
    assert letters()[1:] == [("redaction@lcc.example", "fr", "Publiée : \u2068Titre changé\u2069")]


def test_sending_back_carries_the_comment(client: Any, submitted: Any) -> None:
    page, _author, reviewer = submitted
    state = page.current_workflow_task_state
    client.force_login(reviewer)
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "reject", state.pk]),
        {"comment": "Il manque <une> date."},
    )
    page.refresh_from_db()
    assert page.title == "Page guide"
    letter = OutboxMessage.objects.get(to="redaction@lcc.example")
    assert "À reprendre" in letter.subject
    assert "Il manque <une> date." in letter.text
    assert "<une>" not in letter.html


def test_an_author_sees_no_button_that_publishes(client: Any, planted: Any, person: Any) -> None:
    page = planted("guide").fr
    client.force_login(person(WRITING))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert 'name="action-publish"' not in html
    assert 'name="action-submit"' in html


def test_a_reader_who_wants_no_letters_gets_none(planted: Any, person: Any) -> None:
    reviewer, author = person(COMMUNICATION), person(WRITING)
    UserProfile.objects.create(user=reviewer, submitted_notifications=False)
    page = planted("guide").fr
    page.save_revision(user=author)
    page.get_workflow().start(page, author)
    assert letters() == []
