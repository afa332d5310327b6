"""Every block can be previewed, is explained, and is whole in both languages."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from wagtail.blocks import Block, StreamBlock

from publishing.blocks import BODY_BLOCKS

NAMES = [name for name, _block in BODY_BLOCKS]
BLOCKS = dict(BODY_BLOCKS)
BODY = StreamBlock(BODY_BLOCKS)


def test_there_are_fewer_than_sixteen() -> None:
    assert len(BODY_BLOCKS) < 16


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("name", NAMES)
def test_each_has_a_preview_and_a_description(name: str, language: str) -> None:
    block: Block = BLOCKS[name]
    assert block.is_previewable
    with translation.override(language):
        assert str(block.get_description()) != ""
        assert isinstance(block.render(block.get_preview_value()), str)


@pytest.mark.parametrize("name", NAMES)
def test_each_is_described_in_both_languages(name: str) -> None:
    told = set()
    for language in ("en", "fr", "ar"):
        with translation.override(language):
            told.add(str(BLOCKS[name].get_description()))
    assert len(told) == 3


def test_a_picture_needs_its_words() -> None:
    assert BLOCKS["image"].child_blocks["alternative"].required


def test_a_table_refuses_uneven_rows() -> None:
    table = BLOCKS["table"]
    value = table.normalize({"caption": "c", "columns": ["a", "b"], "rows": [{"cells": ["1"]}]})
    with pytest.raises(ValidationError):
        table.clean(value)


def test_a_button_must_lead_somewhere() -> None:
    action = BLOCKS["action"]
    with pytest.raises(ValidationError):
        action.clean(action.normalize({"title": "t", "label": "l"}))


def test_text_is_escaped() -> None:
    html = BLOCKS["quote"].render(BLOCKS["quote"].normalize({"text": "<script>"}))
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
