import re

import pytest

from accounts.models import User
from records.models import OutboxMessage
from territory.models import Commune, Province, Region


@pytest.fixture
def commune(db):
    region = Region.objects.create(code="R1", name_fr="Drâa-Tafilalet", name_ar="درعة-تافيلالت")
    province = Province.objects.create(
        code="P1", name_fr="Zagora", name_ar="زاكورة", region=region, kind="province"
    )
    return Commune.objects.create(
        code="C1", name_fr="Exemple", name_ar="مثال", province=province, milieu="rural"
    )


@pytest.fixture
def person(db):
    """Return someone by the part of their address before the @, made when first named."""

    def person(name, **fields):
        email = f"{name}@commune.example"
        return User.objects.filter(email=email).first() or User.objects.create_user(email, **fields)

    return person


@pytest.fixture
def letters(db):
    """Return the letters that wait, as pairs of address and template's name."""

    def letters():
        return [
            (message.to.partition("@")[0], message.template.rpartition("/")[2])
            for message in OutboxMessage.objects.order_by("id")
        ]

    return letters


@pytest.fixture
def last_code(db):
    """Return the code in the last letter."""

    def last_code():
        return re.search(r"^\d{6}$", OutboxMessage.objects.latest("id").text, re.M).group()

    return last_code
