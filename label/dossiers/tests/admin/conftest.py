import pytest
from django.contrib.auth.models import Permission

from accounts.models import User


@pytest.fixture
def person_with(db):
    """Make a person of the staff with some permissions."""

    def make(name, *permissions):
        user = User.objects.create_user(f"{name}@lcc.example", language="fr", is_staff=True)
        wanted = Permission.objects.filter(codename__in=("access_admin", *permissions))
        user.user_permissions.set(wanted)
        return user

    return make


@pytest.fixture
def reader(person_with):
    return person_with("lecture", "view_dossier")


@pytest.fixture
def reading(client, reader):
    client.force_login(reader)
    return client
