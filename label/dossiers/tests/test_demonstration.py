import pytest
import time_machine
from django.contrib.auth.models import Permission

from accounts.models import User
from label.calls.content.form import STEPS
from label.calls.services import publish_form
from label.dossiers.comparing import revisions
from label.dossiers.content import invented
from label.dossiers.demonstration import load
from label.dossiers.models import Answer, Deposit, Dossier, Extension
from label.dossiers.selectors import deposits_of, form_of, typed_answers
from records.models import JournalEntry, OutboxMessage
from territory.models import Commune


@pytest.fixture
def loaded(call, commune, now, time_machine_at_now):
    for one in invented.ALL:
        Commune.objects.create(
            code=one.code,
            name_fr=one.person,
            name_ar=f"{one.person} ع",
            province=commune.province,
            milieu="urban",
        )
    officer = User.objects.create_user("instruction@lcc.example", is_staff=True)
    officer.user_permissions.add(Permission.objects.get(codename="add_extension"))
    call.form = STEPS
    call.save()
    publish_form(call=call, by=None, now=now)
    load()


@pytest.fixture
def time_machine_at_now(now):
    with time_machine.travel(now, tick=False):
        yield


def test_there_is_one_of_each_kind(loaded):
    told = {
        dossier.started_by.email.partition("@")[0]: (dossier.state, dossier.deposits.count())
        for dossier in Dossier.objects.select_related("started_by")
    }
    assert told == {
        "azrou": ("draft", 0),
        "demnate": ("submitted", 1),
        "chefchaouen": ("submitted", 2),
        "midelt": ("draft", 0),
    }
    assert Extension.objects.get().commune.code == invented.GIVEN_TIME.code


def test_what_is_answered_is_understood(loaded):
    for dossier in Dossier.objects.all():
        typed = typed_answers(dossier)
        wrong = [
            (finding.question.code, finding.problem.code)
            for finding in form_of(dossier).findings(typed)
            if finding.problem.code not in ("required", "consent_needed", "file_required")
        ]
        assert wrong == []


def test_the_second_sending_shows_its_difference(loaded):
    dossier = Dossier.objects.get(commune__code=invented.SENT_TWICE.code)
    (revision,) = revisions(form_of(dossier), deposits_of(dossier))
    assert [one.question.code for one in revision.changes] == list(invented.SENT_TWICE.first)


def test_loading_again_changes_nothing(loaded):
    def counts():
        rooms = (Answer, Deposit, Dossier, Extension, JournalEntry, OutboxMessage)
        return [model.objects.count() for model in rooms]

    before = counts()
    load()
    assert counts() == before
