"""Whatever is missing from a deposit, or there twice, is found."""

from uuid import uuid4

import pytest
from django.utils import timezone

from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import Answer, AnswerFile, Deposit, Dossier
from label.dossiers.selectors import filed_papers, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.submit import submit_dossier
from records.models import OutboxMessage
from records.services.files import enter, keep_made
from records.storage import private_storage
from territory.models import Commune, Province, Region
from tests.trials.answers import answers
from tests.trials.campaign import seed
from tests.trials.evidence import Sent, judge
from tests.trials.form import PROOF


@pytest.fixture
def campaign(db):
    region = Region.objects.create(code="R1", name_fr="Région", name_ar="جهة")
    province = Province.objects.create(
        code="P1", name_fr="Province", name_ar="إقليم", region=region, kind="province"
    )
    Commune.objects.create(
        code="01.111.01.1", name_fr="Exemple", name_ar="مثال", province=province, milieu="rural"
    )
    return seed(1)


@pytest.fixture
def sent(campaign):
    """One dossier, sent as it should be."""
    place, now = campaign.places[0], timezone.now()
    typed = answers(campaign.form.steps[0].questions, "un")
    save_answers(dossier=place.dossier, user=place.user, typed=typed, now=now)
    kept = keep_made(content=b"%PDF", name="preuve.pdf", media_type="application/pdf")
    file = enter(kept=kept, by=place.user)
    AnswerFile.objects.create(dossier=place.dossier, question=PROOF, file=file, added_at=now)
    content = freeze(campaign.form, typed_answers(place.dossier), filed_papers(place.dossier))
    key = uuid4()
    submit_dossier(
        dossier=place.dossier,
        user=place.user,
        language="fr",
        key=key,
        fingerprint=fingerprint(content),
        now=now,
    )
    return Sent(place.dossier.pk, str(key), typed, [file.sha256], acknowledged=True)


def found(campaign, sent):
    return {name: len(wrong) for name, wrong in vars(judge(campaign.call, [sent])).items() if wrong}


def test_nothing_is_found_where_all_is_there(campaign, sent):
    assert found(campaign, sent) == {}


def test_an_acknowledged_sending_without_a_deposit_is_lost(campaign, sent):
    sent.key = str(uuid4())
    assert found(campaign, sent) == {"lost": 1, "half": 1}  # and one that nobody sent


def test_a_sending_that_was_not_acknowledged_may_be_absent(campaign):
    sent = Sent(campaign.places[0].dossier.pk, str(uuid4()), {}, [])
    assert found(campaign, sent) == {}


@pytest.mark.parametrize(
    ("name", "value"), [("typed", {"k-name": "autre"}), ("files", []), ("files", ["0" * 64])]
)
def test_other_content_than_was_sent_is_half_stored(campaign, sent, name, value):
    setattr(sent, name, value)
    assert found(campaign, sent) == {"half": 1}


def test_a_deposit_without_its_mail_is_half_stored(campaign, sent):
    OutboxMessage.objects.all().delete()
    assert found(campaign, sent) == {"half": 1}


def test_a_second_mail_is_a_duplicate(campaign, sent):
    message = OutboxMessage.objects.get()
    message.pk, message.message_id = None, "<autre@commune.example>"
    message.save()
    assert found(campaign, sent) == {"twice": 1}


def test_a_draft_with_a_deposit_is_half_stored(campaign, sent):
    Dossier.objects.update(state="draft")
    assert found(campaign, sent) == {"half": 1}


def test_a_state_without_a_deposit_is_half_stored(campaign):
    Dossier.objects.update(state="submitted")
    nothing = Sent(campaign.places[0].dossier.pk, str(uuid4()), {}, [])
    assert found(campaign, nothing) == {"half": 1}


def test_a_changed_snapshot_is_found_by_its_digest(campaign, sent):
    deposit = Deposit.objects.get()
    deposit.snapshot["notice"]["version"] = "2"
    Deposit.objects.filter(pk=deposit.pk).update(snapshot=deposit.snapshot)
    assert found(campaign, sent) == {"half": 1}


def test_a_row_without_its_object_is_found(campaign, sent):
    storage = private_storage()
    for key in storage.all_keys():
        storage.delete(key)
    assert found(campaign, sent) == {"objects": 1}
    assert Answer.objects.exists()
