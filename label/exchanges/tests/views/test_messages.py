import uuid

import pytest
from django.urls import reverse

from accounts.services.erasing import erase_person
from label.exchanges.models import Message

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def page(sent):
    return reverse("exchanges:messages", args=[sent.public_id])


@pytest.fixture
def visitor(client, member):
    client.force_login(member, backend=BACKEND)
    return client


def test_both_sides_write_read_and_see_what_is_new(visitor, page, sent, officer):
    visitor.post(page, {"text": "Une question.", "key": uuid.uuid4()})
    visitor.force_login(officer, backend=BACKEND)
    dossier = visitor.get(reverse("dossier_admin:inspect", args=[sent.pk])).content.decode()
    desk = reverse("complements:messages", args=[sent.pk])
    assert (desk in dossier, "Une question." in visitor.get(desk).content.decode()) == (True, True)
    assert Message.objects.get().read_at is not None
    assert visitor.post(desk, {"text": "Une réponse.", "key": uuid.uuid4()}).status_code == 302
    assert Message.objects.last().side == "officers"


def test_what_is_refused_is_said_beside_the_field_and_nothing_typed_is_lost(visitor, page):
    key = uuid.uuid4()
    visitor.post(page, {"text": "Une.", "key": key})
    answer = visitor.post(page, {"text": "Autre.", "key": key})
    assert (answer.status_code, "Autre." in answer.content.decode()) == (422, True)
    again = answer.context["form"]["key"].value()
    assert visitor.post(page, {"text": "Autre.", "key": again}).status_code == 302
    assert Message.objects.count() == 2


def test_strangers_and_readers_are_kept_out(client, page, sent, stranger, reader):
    client.force_login(stranger, backend=BACKEND)
    assert client.get(page).status_code == 404
    client.force_login(reader, backend=BACKEND)
    desk = reverse("complements:messages", args=[sent.pk])
    assert client.get(desk).context["form"] is None
    assert client.post(desk, {"text": "x", "key": uuid.uuid4()}).status_code == 404


def test_a_person_who_is_erased_leaves_the_message_without_a_name(visitor, page, member):
    visitor.post(page, {"text": "Une question.", "key": uuid.uuid4()})
    erase_person(email=member.email)
    assert Message.objects.get().author is None
