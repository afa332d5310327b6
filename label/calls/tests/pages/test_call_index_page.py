from datetime import timedelta

import time_machine

from label.calls.models import CallIndexPage, CallPage
from label.calls.tests.making import CLOSES, NOW, make_call
from publishing.planting import plant


def test_calls_are_listed_by_state_and_in_one_language(client, home):
    calls = plant(home, CallIndexPage, "appels", fr={"title": "Appels"}, ar={"title": "طلبات"})
    for slug, opens, closes in (
        ("clos", NOW - timedelta(days=9), NOW - timedelta(days=2)),
        ("ouvert", NOW - timedelta(days=1), CLOSES),
        ("a-venir", NOW + timedelta(hours=26), CLOSES),
    ):
        call = make_call(slug=slug, opens_at=opens, closes_at=closes)
        texts = {"fr": {"title": f"Appel {slug}"}, "ar": {"title": f"طلب {slug}"}}
        plant(calls, CallPage, slug, shared={"call": call}, **texts)
    with time_machine.travel(NOW, tick=False):
        response = client.get("/ar/appels/")
    listed = [
        (state, [entry["page"].title for entry in entries])
        for state, entries in response.context["groups"]
    ]
    assert listed == [
        ("open", ["طلب ouvert"]),
        ("upcoming", ["طلب a-venir"]),
        ("closed", ["طلب clos"]),
    ]
    assert response.headers["Cache-Control"] == "max-age=300"


def test_an_empty_list_says_so(client, home):
    plant(home, CallIndexPage, "appels", fr={"title": "Appels"}, ar={"title": "طلبات"})
    assert "Aucun appel" in client.get("/fr/appels/").content.decode()
