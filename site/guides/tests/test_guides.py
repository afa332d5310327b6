from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from guides.content.communes import COMMUNES
from guides.content.staff import STAFF

STATIC = Path(settings.ROOT) / "site" / "static"


@pytest.mark.parametrize("guide", [COMMUNES, STAFF], ids=lambda guide: guide.code)
def test_every_step_has_its_picture_in_both_languages(guide):
    assert [path for path in guide.pictures() if not (STATIC / path).exists()] == []


@pytest.mark.parametrize("guide", [COMMUNES, STAFF], ids=lambda guide: guide.code)
def test_every_word_of_a_guide_stands_in_both_languages(guide):
    said = [guide.title, guide.lead]
    for part in guide.parts:
        said.append(part.title)
        for step in part.steps:
            said += [step.title, *step.text]
    assert [pair for pair in said if not (pair["fr"].strip() and pair["ar"].strip())] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"), [("fr", "Guide des communes"), ("ar", "دليل الجماعات")]
)
def test_anyone_reads_the_guide_for_communes(client, language, words):
    page = client.get(f"/{language}/aide/")
    assert page.status_code == 200
    assert f"{words}</h1>" in page.content.decode()
    assert f"communes-receipt-{language}.webp" in page.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_every_page_leads_to_the_guide_for_communes(client, language):
    page = client.get(f"/{language}/aide/").content.decode()
    foot = page[page.index('<footer class="site-footer"') :]
    assert foot.count(f'href="/{language}/aide/"') == 1


@pytest.mark.django_db
def test_the_staffs_guide_is_for_the_staff(client, admin_client):
    address = reverse("staff_guide")
    assert admin_client.get(address).status_code == 200
    assert client.get(address).status_code == 302


def test_no_picture_lies_there_that_no_step_shows():
    shown = set(COMMUNES.pictures() + STAFF.pictures())
    kept = {f"guides/{path.name}" for path in (STATIC / "guides").glob("*.webp")}
    assert kept - shown == set()
