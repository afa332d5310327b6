import pytest
from django.contrib.auth.models import Permission

from accounts.models import Membership, User
from label.dossiers.models import Dossier
from label.dossiers.tests.conftest import NOW, call, commune, member, now  # noqa: F401
from label.selection.services.batches import open_batch
from territory.domain.names import search_key
from territory.models import Commune, Province, Region


def person(email, *codenames):
    user = User.objects.create_user(email=email, is_staff=True)
    names = ("view_dossier", "access_admin", *codenames)
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


@pytest.fixture
def officer(db):
    return person("instruction@lcc.example", "instruct_dossier")


@pytest.fixture
def committee(db):
    return person("comite@lcc.example", "decide_dossier")


@pytest.fixture
def reader(db):
    return person("lecture@lcc.example")


@pytest.fixture
def make_dossier(call):  # noqa: F811
    def make(number, state="reviewed", region="R1", milieu="rural", outcome=""):
        place, _ = Region.objects.get_or_create(
            code=region, defaults={"name_fr": f"Région {region}", "name_ar": f"جهة {region}"}
        )
        province, _ = Province.objects.get_or_create(
            code=f"P{region}",
            defaults={
                "name_fr": f"Province {region}",
                "name_ar": f"إقليم {region}",
                "region": place,
                "kind": "province",
            },
        )
        name = f"Commune {number}"
        home = Commune.objects.create(
            code=f"{region}.{number}",
            name_fr=name,
            name_ar=f"جماعة {number}",
            search_key=search_key(name, f"جماعة {number}"),
            province=province,
            milieu=milieu,
        )
        return Dossier.objects.create(
            call=call,
            commune=home,
            form_version=call.published_version,
            reference=f"LCC-{number:04}",
            state=state,
            outcome=outcome,
            language="fr",
            started_at=NOW,
            changed_at=NOW,
        )

    return make


@pytest.fixture
def batch(call, officer, now):  # noqa: F811
    return open_batch(
        call=call,
        sat_on=now.date(),
        place_fr="Rabat",
        place_ar="الرباط",
        present_fr="La présidence du comité",
        present_ar="رئاسة اللجنة",
        by=officer,
        now=now,
    )


@pytest.fixture
def speaker(db):
    def speak(dossier):
        user = User.objects.create_user(email=f"p{dossier.pk}@commune.example")
        Membership.objects.create(user=user, commune=dossier.commune, role="focal_point")
        return user

    return speak


@pytest.fixture
def dossier(make_dossier):
    """One that was retained, and told so."""
    return make_dossier(1, "notified", outcome="retained")


@pytest.fixture
def speaking(dossier, speaker):
    """A member of its commune's space."""
    return speaker(dossier)
