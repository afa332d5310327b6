import pytest

from label.dossiers.domain.progress import completeness
from label.dossiers.models import Dossier
from label.dossiers.selectors import form_of
from label.dossiers.services.answers import save_answers


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ({}, 0),
        ({"k-name": "Exemple"}, 16),
        ({"k-name": "Exemple", "k-site": "no", "k-agreed": "yes"}, 50),
        ({"k-name": "Exemple", "k-site": "no", "k-agreed": "yes", "k-proof": ["7"]}, 100),
    ],
)
def test_the_share_is_whole_only_where_all_can_be_sent(dossier, typed, share):
    assert completeness(form_of(dossier), typed) == share


def test_saving_measures_the_draft(dossier, member, now):
    save_answers(dossier=dossier, user=member, typed={"k-name": "Exemple"}, now=now)
    assert Dossier.objects.get(pk=dossier.pk).completeness == 16


def test_what_was_sent_stays_whole(dossier, member, now):
    Dossier.objects.filter(pk=dossier.pk).update(state="submitted", completeness=100)
    save_answers(dossier=dossier, user=member, typed={"k-name": "Exemple"}, now=now)
    assert Dossier.objects.get(pk=dossier.pk).completeness == 100
