from label.calls.domain.form import Form
from label.exchanges.domain.reopening import reopened


def question(code, kind, **rest):
    label = {"fr": code, "ar": code}
    return {"key": f"k-{code}", "code": code, "type": kind, "label": label, **rest}


WHERE = {"question": "site", "operator": "is", "value": "yes"}
QUESTIONS = [
    question("name", "short_text"),
    question("site", "yes_no"),
    question("url", "web_address", condition=WHERE),
    question("proof", "file"),
]
FORM = Form.from_schema(
    {"steps": [{"key": "s1", "title": {"fr": "Un", "ar": "واحد"}, "questions": QUESTIONS}]}
)


def test_what_is_asked_is_opened_and_nothing_else():
    assert reopened(FORM, ["k-name", "k-proof"], {"k-name", "k-site"}) == {"k-name", "k-proof"}


def test_a_question_that_the_new_answer_makes_the_form_ask_is_opened_too():
    assert reopened(FORM, ["k-site"], {"k-name", "k-site"}) == {"k-site", "k-url"}


def test_one_that_was_sent_stays_as_it_was_sent():
    assert reopened(FORM, ["k-site"], {"k-site", "k-url"}) == {"k-site"}


def test_a_key_that_the_form_does_not_know_opens_nothing():
    assert reopened(FORM, ["gone"], set()) == frozenset()
