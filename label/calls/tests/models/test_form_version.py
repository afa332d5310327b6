import pytest
from django.db import IntegrityError, connection, models, transaction

from accounts.models import User
from label.calls.models import Call, FormVersion, FrozenFormVersionError
from label.calls.services import publish_form
from label.calls.tests.making import NOW, make_call, question, step

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    call = make_call(step(question("yes_no", "site")))
    return publish_form(call=call, by=User.objects.create_user("a@example.org"), now=NOW)


def test_a_published_form_is_neither_saved_nor_deleted_again(version):
    for change in (version.save, version.delete, FormVersion.objects.all().delete):
        with pytest.raises(FrozenFormVersionError):
            change()
    with pytest.raises(FrozenFormVersionError):
        FormVersion.objects.update(number=3)


@pytest.mark.parametrize("column", ["schema", "number", "digest", "call_id", "published_at"])
def test_the_database_refuses_to_change_it(version, column):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE calls_formversion SET {column} = {column}")  # noqa: S608


def test_it_outlives_the_account_of_its_publisher(version):
    version.published_by.delete()
    assert FormVersion.objects.get().published_by is None


def test_a_call_with_a_published_form_cannot_be_deleted(version):
    with pytest.raises(models.ProtectedError):
        Call.objects.get().delete()
