from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import Membership, User
from label.calls.domain.form import digest
from label.calls.models import Call, FormVersion
from label.dossiers.services.start import start_dossier
from territory.domain.names import search_key
from territory.models import Commune, Province, Region

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def words(text):
    return {"fr": text, "ar": f"{text} ع"}


def question(code, kind, **rest):
    return {"key": f"k-{code}", "code": code, "type": kind, "label": words(code), **rest}


SCHEMA = {
    "steps": [
        {
            "key": "s1",
            "title": words("La commune"),
            "questions": [
                question("name", "short_text", required=True),
                question("site", "yes_no", required=True, domain="transparency"),
                question(
                    "url",
                    "web_address",
                    required=True,
                    condition={"question": "site", "operator": "is", "value": "yes"},
                ),
                question("near", "commune"),
                question(
                    "partners",
                    "group",
                    options={
                        "questions": [
                            question("partner", "short_text", required=True),
                            question("since", "date"),
                        ],
                        "max_rows": 3,
                    },
                ),
            ],
        },
        {
            "key": "s2",
            "title": words("Les pièces"),
            "questions": [
                question("proof", "file", required=True, options={"max_files": 2}),
                question("agreed", "consent", required=True),
            ],
        },
    ]
}


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def commune(db):
    region = Region.objects.create(code="R1", name_fr="Drâa-Tafilalet", name_ar="درعة-تافيلالت")
    province = Province.objects.create(
        code="P1", name_fr="Zagora", name_ar="زاكورة", region=region, kind="province"
    )
    return Commune.objects.create(
        code="01.111.01.1",
        name_fr="Exemple",
        name_ar="مثال",
        search_key=search_key("Exemple", "مثال"),
        province=province,
        milieu="rural",
    )


@pytest.fixture
def member(commune):
    user = User.objects.create_user(email="point.focal@commune.example")
    Membership.objects.create(user=user, commune=commune, role="focal_point")
    return user


@pytest.fixture
def stranger(db):
    return User.objects.create_user(email="autre@commune.example")


@pytest.fixture
def call(db):
    call = Call.objects.create(
        slug="ami-exemple",
        title_fr="Appel d'exemple",
        title_ar="طلب على سبيل المثال",
        opens_at=NOW - timedelta(days=1),
        closes_at=NOW + timedelta(days=1),
    )
    call.published_version = FormVersion.objects.create(
        call=call, number=1, schema=SCHEMA, digest=digest(SCHEMA), published_at=NOW
    )
    call.save()
    return call


@pytest.fixture
def dossier(call, commune, member):
    return start_dossier(call=call, commune=commune, user=member, language="fr", now=NOW)


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "preuve.pdf"
    document = pikepdf.new()
    document.add_blank_page()
    document.save(path)
    return lambda name="preuve.pdf": SimpleUploadedFile(name, path.read_bytes())
