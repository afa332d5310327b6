import pytest
from django.contrib.auth.models import Permission

from accounts.models import User
from label.dossiers.models import Dossier
from label.dossiers.selectors import form_of
from label.dossiers.tests.test_demonstration import loaded, time_machine_at_now  # noqa: F401
from label.exchanges.content import invented
from label.exchanges.demonstration import load
from label.exchanges.models import Complement, Message
from records.models import JournalEntry, OutboxMessage


@pytest.fixture
def exchanged(loaded):  # noqa: F811
    officer = User.objects.get(email="instruction@lcc.example")
    officer.user_permissions.add(Permission.objects.get(codename="instruct_dossier"))
    load()
    return officer


def test_one_commune_is_asked_for_an_answer_and_a_file(exchanged):
    asked = Complement.objects.get()
    form = form_of(asked.dossier)
    told = [(form.by_key[key].code, form.by_key[key].type) for key in asked.questions]
    assert {code for code, _type in told} == set(invented.QUESTIONS)
    assert "file" in {kind for _code, kind in told}
    assert (asked.dossier.commune.code, asked.dossier.state, asked.asked_by) == (
        invented.ASKED,
        "complement_requested",
        exchanged,
    )


def test_a_message_goes_each_way_and_the_answer_waits(exchanged):
    dossier = Dossier.objects.get(commune__code=invented.WRITTEN_ABOUT)
    written = Message.objects.order_by("pk")
    assert [(one.dossier, one.side, one.read_at is None) for one in written] == [
        (dossier, "officers", False),
        (dossier, "commune", True),
    ]


def test_loading_again_changes_nothing(exchanged):
    def counts():
        return [m.objects.count() for m in (Complement, Message, JournalEntry, OutboxMessage)]

    before = counts()
    load()
    assert counts() == before


def test_without_dossiers_nothing_is_written(db):
    load()
    assert (Complement.objects.count(), Message.objects.count()) == (0, 0)
