"""Small campaigns of invented dossiers, planted into a portal that is being served.

planted(portal, "sent", "complement")           # for the call that is open
planted(portal, "played", "campagne-jouee")     # from the first draft to the vote
planted(portal, "arrived", "campagne-jugee")    # received, and all that the officers need
"""

import os
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from typing import Any

from tests.journeys.communes import CAMPAIGNS, COMMUNES, LOTS
from tests.journeys.conftest import Portal
from tests.serving import ROOT


def planted(portal: Portal, how: str, what: str) -> None:
    """Run a function of this module in the folder of a portal; run again, it changes nothing."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("DJANGO_")}
    told = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "--no-imports",
            "--command",
            f"from tests.journeys.planting import {how}; {how}({what!r})",
        ],
        cwd=ROOT,
        env=kept | {"VAR_DIR": str(portal.var)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr


def sent(journey: str) -> None:
    """Let the communes of a journey send a dossier for the call that is open."""
    from django.utils import timezone

    from label.calls.selectors import open_calls
    from label.dossiers.content.invented import FULL_AR, FULL_FR, Invented
    from label.dossiers.demonstration import make_dossier
    from label.dossiers.models import Dossier
    from territory.models import Commune

    now = timezone.now()
    call = open_calls(now).filter(published_version__isnull=False)[0]
    for language, answers in (("fr", FULL_FR), ("ar", FULL_AR)):
        home = Commune.objects.get(**{f"name_{language}": COMMUNES[journey][language]})
        if not Dossier.objects.filter(commune=home).exists():
            person = f"{journey}-{language}"
            make_dossier(call, Invented(home.code, person, "director", language, answers), now)


def played(slug: str) -> None:
    """Play a campaign to its end."""
    from label.replay.replay import PHASES

    campaign = _campaign(slug)
    for phase in PHASES.values():
        phase(campaign)


def arrived(slug: str) -> None:
    """Let the dossiers of a campaign arrive; give it a grid, letters and a second reader."""
    from label.letters.demonstration import load
    from label.replay.phases.arriving import arrive
    from label.replay.phases.reading import make_grid

    campaign = _campaign(slug)
    arrive(campaign)
    make_grid(campaign)
    load()
    _second_reader()


def _second_reader() -> None:
    from django.contrib.auth.models import Group

    from accounts.models import User
    from portal.roles import READERS
    from portal.staff import ensure_password

    email = "lecture-2@lcc.example"
    if not User.objects.filter(email=email).exists():
        User.objects.create_user(
            email, ensure_password(), first_name="Lecture 2", is_staff=True
        ).groups.add(Group.objects.get(name=READERS))


def _campaign(slug: str):  # type: ignore[no-untyped-def]
    from label.calls.content.call_2022 import CALL
    from label.calls.content.form import STEPS
    from label.calls.content.prerequisites import PREREQUISITES
    from label.calls.models import Call
    from label.calls.services import publish_form
    from label.replay.campaign import Campaign
    from label.replay.domain.campaign import Applicant, Scale
    from label.replay.people import staff
    from territory.models import Commune

    call, new = Call.objects.get_or_create(slug=slug, defaults=CALL | _titles(slug))
    if new:
        call.form, call.prerequisites = STEPS, PREREQUISITES
        call.save()
        publish_form(call=call, by=None, now=call.opens_at - timedelta(days=1))
        _show(call)
    fates: Any = CAMPAIGNS[slug]
    codes = dict(Commune.objects.filter(name_fr__in=fates).values_list("name_fr", "code"))
    assert set(codes) == set(fates)
    listed = [Applicant(codes[name], n, fate) for n, (name, fate) in enumerate(fates.items())]
    ends = Counter(fates.values())
    scale = Scale(len(fates), 0, LOTS[slug], ends["not_eligible"], ends["reserve"])
    return Campaign(call, scale, slug, staff(), {one.code: one for one in listed})


def _titles(slug: str) -> dict[str, str]:
    return {"title_fr": f"Appel rejoué ({slug})", "title_ar": f"طلب معاد ({slug})"}


def _show(call) -> None:  # type: ignore[no-untyped-def]
    """Give a call its pages, so that everyone may read what is published of it."""
    from wagtail.models import Page

    from label.calls.models import CallIndexPage, CallPage
    from publishing.planting import Pair, plant

    index = {page.locale.language_code: page for page in CallIndexPage.objects.all()}
    words = {
        code: {"title": getattr(call, f"title_{code}"), "introduction": ""} for code in ("fr", "ar")
    }
    above = Pair(fr=Page.objects.get(pk=index["fr"].pk), ar=Page.objects.get(pk=index["ar"].pk))
    plant(above, CallPage, call.slug, fr=words["fr"], ar=words["ar"], shared={"call": call})
