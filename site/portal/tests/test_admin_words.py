"""Wagtail's scripts speak the language of the admin, down to the words its catalogue lacks."""

import json
import re
from pathlib import Path
from typing import Any

import polib
import pytest
import wagtail.admin
from django.utils import translation

from portal.catalogues.compiling import compile_catalogues, script_catalogue_paths


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_word_of_the_scripts_is_translated(client: Any, language: str) -> None:
    compile_catalogues()
    english = Path(wagtail.admin.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "djangojs.po"
    with translation.override(language):
        answer = client.get("/admin/jsi18n/", headers={"accept-language": language})
    found = re.search(r"const newcatalog = (\{.*?\n *\});?\n", answer.content.decode(), re.DOTALL)
    told = json.loads(found[1])
    said = [entry.msgid for entry in polib.pofile(str(english)) if not entry.msgid_plural]
    assert [word for word in said if word not in told] == []


def test_the_catalogue_of_the_scripts_is_complete() -> None:
    for path in script_catalogue_paths():
        assert polib.pofile(str(path)).untranslated_entries() == []
