"""Which questions a complement opens."""

from collections.abc import Collection

from label.calls.domain.form import Form


def reopened(form: Form, asked: Collection[str], sent: Collection[str]) -> frozenset[str]:
    """Return the questions, by key, that a commune may answer for the complement `asked`.

    They are those that are asked for, and those that only a new answer to one of them makes the
    form ask: neither was in the deposit (`sent`), so none of them undoes what was sent.
    """
    opened = {key for key in asked if key in form.by_key}
    codes = {form.by_key[key].code for key in opened}
    for question in form.questions():
        condition = question.condition
        if condition and condition.question in codes and question.key not in sent:
            opened.add(question.key)
            codes.add(question.code)
    return frozenset(opened)
