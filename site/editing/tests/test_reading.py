"""What a page says is kept each time its draft is saved, and reported to who may mend it."""

from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.users.models import UserProfile

from editing.editor_links import editor_url
from editing.models import Address, LinkUse, Remark
from editing.selectors import broken_links
from portal.roles import COMMUNICATION, INSTRUCTION

pytestmark = pytest.mark.django_db

VAGUE = [("text", '<p>Pour le guide, <a href="https://example.org/guide">cliquez ici</a>.</p>')]


def faults() -> list[tuple[str, str]]:
    return list(broken_links().order_by("pk").values_list("target", "fault"))


def test_a_saved_draft_is_read_at_once(planted: Any) -> None:
    page = planted("guide", VAGUE, [("text", "<p>دليل التقييم الذاتي للجماعة.</p>")]).fr
    remark = Remark.objects.get()
    assert (remark.page_id, remark.code, remark.weight, remark.excerpt) == (
        page.pk,
        "link-vague",
        "must",
        "cliquez ici",
    )
    page.body = [("text", "<p>Le guide paraîtra bientôt.</p>")]
    page.save_revision()
    assert not Remark.objects.filter(page=page).exists()
    assert not LinkUse.objects.filter(page=page).exists()


def test_a_link_breaks_when_its_page_is_taken_down_or_deleted(planted: Any) -> None:
    target = planted("cible").fr
    planted(
        "source",
        [("text", f'<p><a linktype="page" id="{target.pk}">La cible</a></p>')],
        [("text", "<p>نص</p>")],
    )
    assert faults() == []
    target.unpublish()
    assert faults() == [(f"page:{target.pk}", "unpublished")]
    target.delete()
    assert faults() == [(f"page:{target.pk}", "deleted")]


def test_documents_anchors_and_own_addresses_are_found_at_once(planted: Any) -> None:
    text = (
        '<p><a linktype="document" id="99">Le document</a> <a href="#etapes">Les étapes</a> '
        '<a href="#rien">Rien</a> <a href="/fr/absent/">Absente</a> <a href="/fr/">Accueil</a> '
        '<a href="/healthz">État</a> <a href="/documents/7/a.pdf">Un fichier</a></p>'
    )
    planted("liens", [("heading", {"text": "Etapes", "level": "2"}), ("text", text)],
            [("heading", {"text": "المراحل", "level": "2"}), ("text", "<p>نص</p>")])  # fmt: skip
    assert faults() == [
        ("document:99", "deleted"),
        ("#rien", "missing"),
        ("/fr/absent/", "missing"),
        ("/documents/7/a.pdf", "missing"),
    ]


def test_addresses_are_kept_once_and_forgotten_when_nothing_leads_there(planted: Any) -> None:
    page = planted("un", VAGUE).fr
    planted("deux", VAGUE)
    assert Address.objects.get().uses.count() == 4
    for one in LinkUse.objects.all():
        one.page.delete() if one.page.pk != page.pk else None
    page.delete()
    call_command("check_content")
    assert not Address.objects.exists()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_reports_lead_to_the_very_block(
    client: Any, person: Any, planted: Any, language: str
) -> None:
    page = planted("guide", VAGUE).fr
    Address.objects.update(state="gone", status=404)
    reader = person(COMMUNICATION)
    UserProfile.objects.create(user=reader, preferred_language=language)
    client.force_login(reader)
    block = page.body[0].id
    for name in ("content_report", "link_report"):
        html = client.get(reverse(f"editing:{name}")).content.decode()
        assert editor_url(page.pk, f"body.{block}") in html
        assert f'lang="{language}"' in html


def test_the_reports_filter_and_export_without_formulas(
    client: Any, person: Any, planted: Any
) -> None:
    planted("guide", [("text", '<p><a href="https://e.org/">=1+1</a> <a href="https://f.org/">=1+1</a></p>')],
            [("text", "<p>نص قصير.</p>")])  # fmt: skip
    client.force_login(person(COMMUNICATION))
    report = reverse("editing:content_report")
    assert client.get(report, {"language": "ar"}).context["object_list"].count() == 0
    assert client.get(report, {"code": "link-ambiguous"}).context["object_list"].count() == 1
    answer = client.get(report, {"export": "csv"})
    assert "'=1+1" in b"".join(answer.streaming_content).decode()
    assert client.get(report, {"export": "xlsx"}).status_code == 200


def test_the_reports_are_not_for_officers(client: Any, person: Any) -> None:
    client.force_login(person(INSTRUCTION))
    answer = client.get(reverse("editing:content_report"))
    assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))


@pytest.mark.parametrize("pages", [1, 3])
def test_the_reports_take_few_queries(
    client: Any, person: Any, planted: Any, django_assert_max_num_queries: Any, pages: int
) -> None:
    for number in range(pages):
        planted(f"p{number}", VAGUE)
    Address.objects.update(state="gone")
    client.force_login(person(COMMUNICATION))
    client.get(reverse("editing:content_report"))
    for name in ("content_report", "link_report"):
        with django_assert_max_num_queries(24):
            client.get(reverse(f"editing:{name}"))
