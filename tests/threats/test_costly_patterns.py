"""A pattern that somebody wrote takes for ever on a text that somebody else types.

No screen takes a pattern: questions are typed, and the patterns that judge answers are the
portal's own. A block or a field that took one would fail here, and would have to run it by RE2.
"""

import time

import pytest
from django.apps import apps
from wagtail.blocks import BaseStructBlock, ListBlock, StreamBlock

from label.calls.blocks.choice import CODE
from label.calls.domain.text import clean_text
from publishing.domain.spreadsheets import harmless

OURS = ("portal", "home", "label", "formations", "conventions", "publishing", "accounts")
WORDS = ("pattern", "regex", "regexp")
LONG = ["a" * 50_000, "1" * 50_000 + "x", " " * 50_000 + "x", "é\u0301" * 20_000, "<" * 50_000]


def blocks_in(block, path=""):
    if isinstance(block, BaseStructBlock | StreamBlock):
        for name, child in block.child_blocks.items():
            yield f"{path}.{name}"
            yield from blocks_in(child, f"{path}.{name}")
    elif isinstance(block, ListBlock):
        yield from blocks_in(block.child_block, f"{path}[]")


def names():
    for model in apps.get_models():
        if not model.__module__.startswith(OURS):
            continue
        for field in model._meta.get_fields():
            yield f"{model._meta.label}.{field.name}"
            if stream := getattr(field, "stream_block", None):
                yield from blocks_in(stream, f"{model._meta.label}.{field.name}")


def test_no_field_and_no_block_takes_a_pattern():
    told = list(names())
    assert [name for name in told if name.rpartition(".")[2] in WORDS] == []
    assert any(name.startswith("calls.Call.") and name.count(".") > 3 for name in told)


def test_the_code_of_a_question_is_bounded():
    assert CODE.endswith("{0,49}$")


@pytest.mark.parametrize("text", LONG, ids=["letters", "digits", "spaces", "marks", "brackets"])
def test_our_own_patterns_are_quick_on_long_texts(text):
    began = time.process_time()
    harmless(text)
    clean_text(text)
    assert time.process_time() - began < 1
