"""Whatever changes what readers see shows at once; what they do not see leaves pages kept."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction, Site

from home.models import HomePage, SiteSettings, StandardPage
from home.pictures import picture
from label.calls.models import Call
from publishing.planting import plant
from publishing.publication import generation

DAY = timedelta(days=1)


def seen(path: str = "/fr/un/") -> str:
    return Client().get(path).content.decode()


def test_a_changed_title_shows_on_the_next_request(page) -> None:
    assert "<h1" in seen() and "Deux" not in seen()
    page.fr.title = "Deux"
    page.fr.save_revision().publish()
    assert "Deux" in seen()


def test_a_page_that_is_withdrawn_is_gone(page) -> None:
    seen()
    page.fr.unpublish()
    assert Client().get("/fr/un/").status_code == 404


def test_a_page_that_is_deleted_is_gone(page) -> None:
    seen()
    Page.objects.get(pk=page.fr.pk).delete()
    assert Client().get("/fr/un/").status_code == 404


def test_a_page_that_moves_is_where_it_went(home, page) -> None:
    plant(home, StandardPage, "deux", fr={"title": "D"}, ar={"title": "د"})
    seen()
    page.fr.move(StandardPage.objects.get(slug="deux", locale=page.fr.locale), "last-child")
    assert Client().get("/fr/un/")["Location"] == "/fr/deux/un/"
    assert Client().get("/fr/deux/un/").status_code == 200


def test_a_publication_at_a_later_time_shows_then(page) -> None:
    seen()
    page.fr.title = "Demain"
    page.fr.go_live_at = timezone.now() + DAY
    page.fr.save_revision().publish()
    assert "Demain" not in seen()
    with time_machine.travel(timezone.now() + DAY + timedelta(minutes=1)):
        call_command("publish_scheduled")
        assert "Demain" in seen()


def test_a_page_that_becomes_private_is_no_more_shown(page) -> None:
    seen()
    PageViewRestriction.objects.create(page=page.fr, restriction_type="login")
    for _ in range(2):
        assert Client().get("/fr/un/").status_code == 302


def test_a_page_with_a_password_is_never_kept(page) -> None:
    PageViewRestriction.objects.create(
        page=page.fr, restriction_type="password", password="secret-word"
    )
    tokens = [Client().get("/fr/un/").cookies["csrftoken"].value for _ in range(2)]
    assert tokens[0] != tokens[1]


def test_a_redirect_works_at_once(page) -> None:
    assert Client().get("/fr/ancien/").status_code == 404
    Redirect.add_redirect("/fr/ancien", page.fr)
    assert Client().get("/fr/ancien/")["Location"].endswith("/fr/un/")


def test_settings_show_at_once(page) -> None:
    seen()
    row = SiteSettings.for_site(Site.objects.get())
    row.email = "nouvelle@lcc.example"
    row.save()
    assert "nouvelle@lcc.example" in seen()


@pytest.mark.parametrize("change", ["save", "delete"])
def test_a_picture_shows_at_once(home, change) -> None:
    image = picture(0, "Motif")
    before = generation()
    getattr(image, change)()
    assert generation() != before


def test_drafts_leave_pages_kept(page) -> None:
    seen()
    before = generation()
    page.fr.title = "Brouillon"
    page.fr.save_revision()
    assert generation() == before
    assert "Brouillon" not in seen()


def test_renditions_leave_pages_kept(home) -> None:
    image = picture(0, "Motif")
    before = generation()
    image.get_rendition("width-100")
    assert generation() == before


def test_the_size_of_a_document_that_a_page_shows_leaves_pages_kept(home) -> None:
    document = get_document_model().objects.create(
        title="Guide", file=ContentFile(b"%PDF-1.7", name="guide.pdf")
    )
    before = generation()
    assert document.get_file_size() == 8
    assert generation() == before


def test_a_call_shows_until_the_very_instant_it_closes(home) -> None:
    from label.calls.models import CallIndexPage, CallPage

    now = timezone.now().replace(microsecond=0)
    index = plant(home, CallIndexPage, "appels", fr={"title": "A"}, ar={"title": "ط"})
    call = Call.objects.create(
        slug="appel",
        title_fr="Appel unique",
        title_ar="طلب",
        opens_at=now - DAY,
        closes_at=now + timedelta(minutes=5),
    )
    texts = {"fr": {"title": "Appel unique"}, "ar": {"title": "طلب"}}
    plant(index, CallPage, "appel", shared={"call": call}, **texts)
    for path in ("/fr/", "/fr/appels/", "/fr/appels/appel/"):
        with time_machine.travel(now, tick=False):
            told = seen(path)
        with time_machine.travel(call.closes_at - timedelta(milliseconds=1), tick=False):
            assert seen(path) == told
        with time_machine.travel(call.closes_at, tick=False):
            assert seen(path) != told


def test_what_depends_on_the_day_ends_with_it(page) -> None:
    with time_machine.travel("2030-05-01T22:59:59Z", tick=False):
        seen()
        HomePage.objects.update(draft_title="x")  # without a signal: nothing is forgotten
        StandardPage.objects.filter(pk=page.fr.pk).update(title="Demain")
        late = seen()
    with time_machine.travel("2030-05-02T00:00:00Z", tick=False):
        assert "Demain" not in late and "Demain" in seen()
