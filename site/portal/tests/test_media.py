import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

STORE = {"BACKEND": "django.core.files.storage.InMemoryStorage"}


@pytest.fixture
def shared_store(settings):
    """Give a portal whose media lie elsewhere than on its disk."""
    settings.STORAGES = settings.STORAGES | {"default": STORE}
    default_storage.save("images/mark.svg", ContentFile(b"<svg/>"))
    default_storage.save("documents/secret.pdf", ContentFile(b"secret"))


def test_a_picture_comes_from_the_store(client, shared_store):
    response = client.get("/media/images/mark.svg")
    assert (response.status_code, b"".join(response.streaming_content)) == (200, b"<svg/>")
    assert response.headers["Content-Type"] == "image/svg+xml"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["none.svg", "../documents/secret.pdf", "a/../../documents/secret.pdf", "./mark.svg"]
)
def test_no_path_leads_to_the_documents(client, shared_store, path):
    assert client.get(f"/media/images/{path}").status_code == 404
