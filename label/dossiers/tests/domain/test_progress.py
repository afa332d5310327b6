import pytest

from label.calls.domain.form import Form, Step
from label.calls.domain.questions import Explanation, Number, ShortText
from label.calls.domain.text import Bilingual
from label.dossiers.domain.progress import progress

WORDS = Bilingual("Texte", "نص")
NAME = ShortText(key="k-name", code="name", label=WORDS, required=True)
SIZE = Number(key="k-size", code="size", label=WORDS)
NOTE = Explanation(key="k-note", code="note", label=WORDS)
FORM = Form((Step("s", WORDS, questions=(NAME, SIZE, NOTE)),))


@pytest.mark.parametrize(
    ("typed", "state", "answered"),
    [
        ({}, "empty", 0),
        ({"k-size": "3"}, "started", 1),
        ({"k-name": "A", "k-size": "beaucoup"}, "to_mend", 2),
        ({"k-name": "A"}, "complete", 1),
        ({"k-name": "A", "k-size": "3"}, "complete", 2),
    ],
)
def test_a_step_tells_how_far_it_has_come(typed, state, answered):
    (step,) = progress(FORM, typed)
    assert (step.state, step.answered, step.asked, step.number) == (state, answered, 2, 1)
