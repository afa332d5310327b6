"""The call of 2022, closed, and an example of a call that is open on the day of loading."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from publishing.planting import Pair, plant

from .content import call_2022, index, open_call
from .content.form import STEPS
from .content.prerequisites import PREREQUISITES
from .models import Call, CallIndexPage, CallPage
from .services import publish_form

OPENED_FOR = timedelta(days=9)
OPEN_STILL = timedelta(days=30)


def load(home: Pair) -> None:
    """Plant the list of calls and the two calls under it, in both languages."""
    now = timezone.now()
    calls = plant(
        home,
        CallIndexPage,
        "appels",
        fr=index.PAGE_FR,
        ar=index.PAGE_AR,
        shared={"show_in_menus": True},
    )
    example = Call.objects.create(
        slug=f"appel-{_on(now).year}",
        form=STEPS,
        prerequisites=PREREQUISITES,
        **_dates(now),
        **open_call.CALL,
    )
    publish_form(call=example, by=None, now=now)
    _show(calls, example, fr=open_call.PAGE_FR, ar=open_call.PAGE_AR)
    first = Call.objects.create(slug=call_2022.SLUG, **call_2022.CALL)
    _show(calls, first, fr=call_2022.PAGE_FR, ar=call_2022.PAGE_AR)


def _show(calls: Pair, call: Call, *, fr: dict[str, object], ar: dict[str, object]) -> None:
    plant(calls, CallPage, call.slug, fr=fr, ar=ar, shared={"call": call})


def _dates(now: datetime) -> dict[str, datetime]:
    """Return instants that read well in Morocco: opened at 9:00, closing at 16:30."""
    return {
        "opens_at": _on(now - OPENED_FOR, time(9, 0)),
        "closes_at": _on(now + OPEN_STILL, time(16, 30)),
    }


def _on(day: datetime, hour: time = time(0, 0)) -> datetime:
    local = timezone.localtime(day)
    return timezone.make_aware(datetime.combine(local.date(), hour))
