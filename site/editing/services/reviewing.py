"""Set up the review: every page of both trees goes through one reading before it is published."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

# Names are read by both languages: Wagtail keeps one for all.
WORKFLOW = "Relecture · مراجعة"
STOCK = "Relecture d’origine · المراجعة الأصلية"  # as this room's migrations rename Wagtail's
TASK = "Relecture par la communication · مراجعة خلية التواصل"


@transaction.atomic
def establish_review(*, reviewers: str) -> None:
    """Make the workflow and put it on all pages, unless the team has set up something of its own.

    `reviewers` is the name of the group that may approve. What an administrator changed later
    stays: nothing is done where the workflow exists.
    """
    if Workflow.objects.filter(name=WORKFLOW).exists():
        return
    task = GroupApprovalTask.objects.create(name=TASK)
    task.groups.set(Group.objects.filter(name=reviewers))
    workflow = Workflow.objects.create(name=WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(
        page=Page.get_first_root_node(), defaults={"workflow": workflow}
    )
    _retire_stock_workflow()


def _retire_stock_workflow() -> None:
    """Switch off what Wagtail's migrations make for groups that the portal has not."""
    stock = Workflow.objects.filter(name=STOCK, active=True).first()
    if stock is not None and not WorkflowPage.objects.filter(workflow=stock).exists():
        stock.active = False
        stock.save(update_fields=["active"])
        GroupApprovalTask.objects.filter(workflow_tasks__workflow=stock).update(active=False)
