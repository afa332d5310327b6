"""A call with its results: communes retained and told, lots drawn, all of it published."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.utils import timezone

from label.calls.models import Call
from label.dossiers.models import Dossier
from label.selection.models import LotPlan
from label.selection.services.lots import draw_lots, freeze_list
from label.statistics.services.publish import publish_results, publish_statistics
from territory.models import Commune, Province

REGION = "04.421"


def publish_call(call: Call, communes: int) -> None:
    """Publish the figures and the results of a call; as many communes as said are retained."""
    for number in range(call.dossiers.count(), communes):  # type: ignore[attr-defined]
        _retain(call, number)
    LotPlan.objects.filter(call=call).delete()
    given: dict[str, Any] = {"call": call, "by": _committee(), "now": timezone.now()}
    freeze_list(sizes=[communes], **given)
    draw_lots(seed="pluie", **given)
    publish_results(with_reserve=True, **given)
    publish_statistics(**given)


def _retain(call: Call, number: int) -> None:
    commune = Commune.objects.create(
        code=f"{REGION}.02.{number}",
        name_fr=f"C{number}",
        name_ar=f"ج{number}",
        province=Province.objects.get(code=REGION),
        milieu="rural",
    )
    Dossier.objects.create(
        call=call,
        commune=commune,
        form_version=call.published_version,
        reference=f"LCC-{number:04}",
        state="notified",
        outcome="retained",
        language="fr",
        started_at=timezone.now(),
        changed_at=timezone.now(),
    )


def _committee() -> Any:
    person, new = get_user_model().objects.get_or_create(email="comite@lcc.example")
    if new:
        person.user_permissions.add(Permission.objects.get(codename="decide_dossier"))
    return get_user_model().objects.get(pk=person.pk)
