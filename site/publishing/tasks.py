"""What the worker does for the library."""

from django.conf import settings
from django_tasks import task
from wagtail.images import get_image_model

from .pictures import make_all


@task()
def make_renditions(image_id: int) -> int:
    """Make a picture in all its sizes and formats, unless it is gone meanwhile."""
    image = get_image_model().objects.filter(pk=image_id).first()
    return make_all(image) if image else 0


def enqueue_renditions(instance: object, **_signal: object) -> None:
    """Have a picture that was saved made in its sizes and formats."""
    if settings.RENDITIONS_AHEAD:
        make_renditions.enqueue(instance.pk)  # type: ignore[attr-defined]
