"""A text that somebody typed runs in the browser of who reads it.

Forty payloads in every text: labels, helps and choices of a form, answers, and the texts of pages
and rows. What comes out is read as a browser reads it, and none may stand where it would run.
"""

import uuid
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.management import call_command
from django.db import models
from django.test import TestCase, override_settings
from django.urls import reverse

from accounts.models import User
from label.calls.domain.form import digest
from label.calls.models import FormVersion
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.start import start_dossier
from label.dossiers.services.submit import submit_dossier
from label.dossiers.tests.conftest import (  # noqa: F401
    NOW,
    call,
    commune,
    member,
    now,
    question,
)
from tests.hostile.payloads import MARK, PAYLOADS
from tests.one_of_each import plant_world
from tests.test_query_budgets import FIGURES

LINKS = {"href", "src", "action", "formaction", "data", "xlink:href", "poster", "background"}
INERT = ("application/ld+json", "application/json")


class Reader(HTMLParser):
    """Notes where the mark would run, and that it was seen at all."""

    def __init__(self):
        super().__init__()
        self.runs, self.texts, self.within = [], 0, ""

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        kind = told.get("type", "") or ""
        self.within = tag if tag in ("script", "style") and kind not in INERT else ""
        for name, value in attrs:
            value = value or ""
            link = name in LINKS and "javascript:" in "".join(value.lower().split())
            if link or name.startswith("on") or name == "srcdoc":
                self.runs.append((tag, name, value))
            loads = (tag, name) in (("script", "src"), ("base", "href"))
            leads = tag == "meta" and "http-equiv" in told
            if MARK in name or (MARK in value and (name == "style" or loads or leads)):
                self.runs.append((tag, name, value))

    def handle_endtag(self, tag):
        self.within = ""

    def handle_data(self, data):
        if MARK not in data:
            return
        self.texts += 1
        if self.within:
            self.runs.append((self.within, "", data))


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def test_there_are_forty_and_the_reader_sees_each():
    assert len(set(PAYLOADS)) == 40
    set_in = ('<a title="{}">x</a>', "<a title='{}'>x</a>", "<p>{}</p>", "<title>{}</title>")
    unseen = [p for p in PAYLOADS if not any(read(s.format(p)).runs for s in set_in)]
    # One runs where a filter takes its middle out; one, where a back-quote ends an attribute.
    assert unseen == [f"<scr<script>ipt>{MARK}</scr</script>ipt>", f"` onmouseover={MARK} `"]


def words(text):
    return {"fr": text, "ar": text}


def hostile(kind, number, payload):
    one = question(f"q{number}", kind, help=words(payload))
    if kind in ("one_of", "many_of"):
        one["options"] = {"choices": [{"code": "a", "label": words(payload)}]}
    return one | {"label": words(payload)}


KINDS = ("short_text", "long_text", "one_of", "many_of", "yes_no", "date", "file", "number")
SCHEMA = {
    "steps": [
        {
            "key": "s1",
            "title": words(PAYLOADS[0]),
            "introduction": words(PAYLOADS[4]),
            "questions": [
                hostile(KINDS[number % len(KINDS)], number, payload)
                for number, payload in enumerate(PAYLOADS)
            ]
            + [question(f"t{n}", "long_text") for n in range(len(PAYLOADS))],
        }
    ]
}


@pytest.fixture
def hostile_dossier(call, commune, member):  # noqa: F811
    """A dossier whose form and answers are all payloads, sent."""
    call.published_version = FormVersion.objects.create(
        call=call, number=2, schema=SCHEMA, digest=digest(SCHEMA), published_at=NOW
    )
    call.save()
    dossier = start_dossier(call=call, commune=commune, user=member, language="fr", now=NOW)
    typed = {f"k-t{n}": payload for n, payload in enumerate(PAYLOADS)}
    save_answers(dossier=dossier, user=member, typed=typed, now=NOW)
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    submit_dossier(
        dossier=dossier,
        user=member,
        language="fr",
        key=uuid.uuid4(),
        fingerprint=fingerprint(content),
        now=NOW,
    )
    return dossier


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_commune_reads_its_form_and_its_answers(client, hostile_dossier, member, language):  # noqa: F811
    client.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    seen = 0
    for name, rest in (("overview", []), ("step", [1]), ("review", []), ("receipt", [])):
        path = reverse(f"dossiers:{name}", args=[hostile_dossier.public_id, *rest])
        answer = client.get(path.replace("/fr/", f"/{language}/"))
        assert answer.status_code == 200, name
        reader = read(answer.content.decode())
        assert reader.runs == [], name
        seen += reader.texts
    assert seen > len(PAYLOADS)


def test_an_officer_reads_them(client, hostile_dossier):
    officer = User.objects.create_superuser("officer@lcc.example", "x", first_name=PAYLOADS[4])
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(reverse("dossier_admin:inspect", args=[hostile_dossier.pk]))
    reader = read(answer.content.decode())
    assert answer.status_code == 200
    assert [run for run in reader.runs if MARK in "".join(run)] == []
    assert reader.texts >= len(PAYLOADS)


@pytest.mark.django_db
@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_typed_into_public_fields_comes_back_as_text(client, payload):
    for path, name in (("/fr/compte/", "email"), ("/fr/verifier/", "reference")):
        answer = (
            client.post(path, {name: payload})
            if "compte" in path
            else client.get(path, {name: payload})
        )
        reader = read(answer.content.decode())
        assert [run for run in reader.runs if MARK in "".join(run)] == [], path


OURS = ("home", "label", "calls", "formations", "conventions", "territory", "publishing")
# What is not written by people, or is an address.
LEFT = ("slug", "code", "kind", "icon", "language", "key", "path", "url", "token", "digest", "file")


def text_fields(model):
    for field in model._meta.concrete_fields:
        plain = type(field) in (models.CharField, models.TextField) and not field.choices
        if plain and not field.unique and not any(word in field.name for word in LEFT):
            yield field


@override_settings(CHROME_SECONDS=0)
class PublicPagesTest(TestCase):
    """Every text of every page and row is a payload."""

    @classmethod
    def setUpTestData(cls):
        plant_world().grow(1)
        number = 0
        cls.planted = 0
        for model in apps.get_models():
            if model._meta.app_label not in OURS and model._meta.label != "wagtailcore.Page":
                continue
            for field in text_fields(model):
                payload = PAYLOADS[number % len(PAYLOADS)]
                if field.max_length and len(payload) > field.max_length:
                    continue
                number += 1
                cls.planted += model._base_manager.update(**{field.name: payload})
        call_command("update_index", verbosity=0)

    def test_no_public_page_runs_one(self):
        cache.clear()
        self.assertGreater(self.planted, 60)
        seen = 0
        for language in ("fr", "ar"):
            for path in FIGURES:
                answer = self.client.get(f"/{language}/{path}")
                reader = read(answer.content.decode())
                self.assertEqual([r for r in reader.runs if MARK in "".join(r)], [], path)
                seen += reader.texts
        self.assertGreater(seen, 100)
