"""The library speaks both languages, and is narrowed by language where something is chosen."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.urls import reverse
from django.utils import translation
from PIL import Image

from accounts.models import User
from publishing.models import LibraryDocument, LibraryImage

pytestmark = pytest.mark.django_db


def picture(title: str, **fields: Any) -> LibraryImage:

    content = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(content, "PNG")
    file = ImageFile(BytesIO(content.getvalue()), name="p.png")
    return LibraryImage.objects.create(title=title, file=file, width=8, height=8, **fields)


def document(title: str, content: bytes = b"x", name: str = "d.pdf", **fields: Any) -> Any:
    file = ContentFile(content, name=name)
    return LibraryDocument.objects.create(title=title, file=file, **fields)


@pytest.fixture
def staff(client: Any) -> Any:
    person = User.objects.create_superuser("chef@lcc.example", "x")
    client.force_login(person)
    return client


def test_the_proposed_alternative_is_in_the_language_being_spoken() -> None:
    image = LibraryImage(title="T", alternative_fr="Une salle", alternative_ar="قاعة")
    for language, words in (("fr", "Une salle"), ("ar", "قاعة")):
        with translation.override(language):
            assert image.default_alt_text == words
    assert LibraryImage(title="T").default_alt_text == "T"


@pytest.mark.parametrize(("name", "make"), [("wagtailimages", picture), ("wagtaildocs", document)])
@pytest.mark.parametrize("step", ["choose", "choose_results"])
def test_choosers_are_narrowed_by_language(staff: Any, name: str, make: Any, step: str) -> None:
    for title, language in (("Francais", "fr"), ("Arabe", "ar"), ("Commun", "")):
        make(title, language=language)
    address = reverse(f"{name}_chooser:{step}")
    shown = staff.get(address, {"language": "ar"})
    html = shown.json()["html"] if step == "choose" else shown.content.decode()
    assert ("Arabe" in html, "Commun" in html, "Francais" in html) == (True, True, False)


@pytest.mark.parametrize("address", ["wagtailimages:add", "wagtaildocs:add"])
def test_what_is_added_can_be_told_in_both_languages(staff: Any, address: str) -> None:
    html = staff.get(reverse(address)).content.decode()
    for name in ("language", "caption_fr", "caption_ar", "credit"):
        assert f'name="{name}"' in html


def test_a_page_borrows_the_caption_and_gives_the_credit() -> None:
    from publishing.blocks import ImageBlock

    image = picture("T", caption_fr="Fès, 2022", caption_ar="فاس، 2022", credit="AMPCC")
    block = ImageBlock()
    value = block.normalize({"image": image, "alternative": "Une salle", "caption": ""})
    for language, words in (("fr", "Fès, 2022"), ("ar", "فاس، 2022")):
        with translation.override(language):
            html = block.render(value)
            assert words in html
            assert "AMPCC" in html
