"""Make calls and forms for tests."""

import uuid
from datetime import UTC, datetime

from label.calls.models import Call

OPENS = datetime(2026, 10, 1, 8, tzinfo=UTC)
CLOSES = datetime(2026, 10, 31, 16, 30, tzinfo=UTC)
NOW = datetime(2026, 10, 10, 12, tzinfo=UTC)


def key(name):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def question(kind, code, **value):
    texts = {"label_fr": f"Question {code}", "label_ar": f"سؤال {code}"}
    return {"type": kind, "id": key(code), "value": texts | {"code": code} | value}


def choice(code, fr="Choix", ar="اختيار"):
    return {
        "type": "item",
        "id": key(f"choice {code}"),
        "value": {"code": code, "label_fr": fr, "label_ar": ar},
    }


def step(*questions, name="one", **value):
    texts = {"title_fr": "Étape", "title_ar": "مرحلة", "questions": list(questions)}
    return {"type": "step", "id": key(f"step {name}"), "value": texts | value}


def make_call(*steps, slug="appel", **fields):
    values = {
        "title_fr": "Appel à manifestation d'intérêt",
        "title_ar": "طلب إبداء الاهتمام",
        "opens_at": OPENS,
        "closes_at": CLOSES,
    }
    return Call.objects.create(slug=slug, form=list(steps), **values | fields)
