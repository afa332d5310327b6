"""Pinned results stand on a shelf of the two languages."""

import pytest

from finding.models import Pin
from finding.twofold import KIND
from publishing.twofold import SHELVES

pytestmark = pytest.mark.django_db


def test_a_pin_without_arabic_searches_lacks_them() -> None:
    pin = Pin.objects.create(words_fr="label\nlabel lcc", words_ar="")
    thing = SHELVES["finding.Pin"].thing(str(pin.pk))
    assert thing is not None
    assert [(text.path, text.fr, text.ar) for text in thing.texts] == [
        ("words", "label\nlabel lcc", "")
    ]
    assert (thing.title_fr, thing.title_ar) == ("label", "")
    assert thing.url == f"/admin/snippets/finding/pin/edit/{pin.pk}/"
    assert SHELVES["finding.Pin"].kind == KIND.code
