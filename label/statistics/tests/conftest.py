import pytest
from wagtail.models import Page

from label.calls.models import CallIndexPage, CallPage
from label.calls.tests.conftest import home  # noqa: F401
from label.eligibility.tests.conftest import (  # noqa: F401
    call,
    commune,
    deposit,
    dossier,
    judging_call,
    member,
    now,
    officer,
    reader,
    stranger,
)
from label.selection.services.lots import draw_lots, freeze_list, place_in_lot
from label.selection.tests.conftest import committee, make_dossier  # noqa: F401

SEED = "pluie d'automne"


@pytest.fixture
def pages(home, call):  # noqa: F811
    """The call's page in both languages."""
    made = {}
    for code, above in (("fr", home.fr), ("ar", home.ar)):
        index = CallIndexPage(title="Appels", slug="appels", locale=above.locale)
        page = CallPage(title=f"Appel {code}", slug="exemple", locale=above.locale, call=call)
        if made:
            index.translation_key = made["fr"].get_parent().translation_key
            page.translation_key = made["fr"].translation_key
        made[code] = above.add_child(instance=index).add_child(instance=page)
    return {code: Page.objects.get(pk=page.pk).specific for code, page in made.items()}


@pytest.fixture
def decided(call, make_dossier, committee, now):  # noqa: F811
    """Eleven communes retained and told, in two lots, one of them moved; two in the reserve."""
    found = [
        make_dossier(n, "notified", ("04", "09")[n % 2], ("urban", "rural")[n % 3 == 0], "retained")
        for n in range(11)
    ]
    for n in (20, 21):
        make_dossier(n, "notified", "09", outcome="reserve")
    plan = freeze_list(call=call, sizes=[6, 5], by=committee, now=now)
    draw_lots(call=call, seed=SEED, by=committee, now=now)
    first = plan.lots.get(number=1)
    moved = next(one for one in found if one.place.lot_id != first.pk)
    place_in_lot(dossier=moved, lot=first, reason="Voisine", by=committee, now=now)
    return found
