"""The letters of the review: to who reviews, and back to who asked. Through the outbox."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from wagtail.admin import mail
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from accounts.selectors import language_of_colleague
from records.services.outbox import queue_mail


class _ByOutbox:
    """Wagtail decides who is told and honours their preferences; the outbox carries it."""

    letter: str

    def get_template_set(self, instance: Any, **kwargs: Any) -> str:
        """Return our letter's name; Wagtail's own templates are not used."""
        return self.letter

    def send_notifications(
        self, template_set: str, context: dict[str, Any], recipients: Iterable[Any], **kwargs: Any
    ) -> bool:
        """Queue one letter a person, in their language."""
        for person in recipients:
            queue_mail(
                to=person.email,
                template=template_set,
                context=letter_context(context),
                languages=(language_of_colleague(person),),
            )
        return True


def letter_context(context: dict[str, Any]) -> dict[str, Any]:
    """Return what a letter says: the title, who asked, the comment, where to go."""
    subject: Any = context["object"]
    return {
        "title": title_of(subject),
        "asked_by": context.get("requested_by") or "",
        "comment": context.get("comment", ""),
        "address": settings.WAGTAILADMIN_BASE_URL + editor_of(subject),
    }


def title_of(subject: Model) -> str:
    """Return the title under which editors know a page or a row."""
    known = getattr(subject, "get_admin_display_title", None)
    return str(known()) if known else str(subject)


def editor_of(subject: Any) -> str:
    """Return the path of its editor."""
    if hasattr(subject, "get_admin_display_title"):
        return reverse("wagtailadmin_pages:edit", args=[subject.pk])
    viewset: Any = subject.snippet_viewset
    return reverse(viewset.get_url_name("edit"), args=[subject.pk])


class ReviewAsked(_ByOutbox, mail.GroupApprovalTaskStateSubmissionEmailNotifier):
    """To the members of the group whose review is asked."""

    letter = "editing/mail/review_asked"

    def get_context(self, task_state: TaskState, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(task_state, **kwargs)
        context["requested_by"] = task_state.workflow_state.requested_by
        return context


class Approved(_ByOutbox, mail.WorkflowStateApprovalEmailNotifier):
    """To who asked for the review, once it is published."""

    letter = "editing/mail/review_approved"


class Rejected(_ByOutbox, mail.WorkflowStateRejectionEmailNotifier):
    """To who asked for the review, with the reviewer's comment."""

    letter = "editing/mail/review_rejected"


REVIEW_ASKED, APPROVED, REJECTED = ReviewAsked(), Approved(), Rejected()


def connect() -> None:
    """Take the place of Wagtail's own notifiers.

    Wagtail connects under these names as well, later: Django keeps who came first.
    """
    task_submitted.connect(
        REVIEW_ASKED,
        sender=TaskState,
        dispatch_uid="group_approval_task_submitted_email_notification",
    )
    workflow_approved.connect(
        APPROVED,
        sender=WorkflowState,
        dispatch_uid="workflow_state_approved_email_notification",
    )
    workflow_rejected.connect(
        REJECTED,
        sender=WorkflowState,
        dispatch_uid="workflow_state_rejected_email_notification",
    )
