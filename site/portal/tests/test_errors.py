import pytest
from django.core.exceptions import RequestDataTooBig
from django.test import Client, RequestFactory

from portal.errors import bad_request, server_error


def too_large(request):
    return bad_request(request, RequestDataTooBig())


@pytest.mark.parametrize(
    ("path", "tongues"),
    [("/fr/x/", ("fr",)), ("/ar/x/", ("ar",)), ("/x/", ("fr", "ar"))],
)
@pytest.mark.parametrize(
    ("view", "status"), [(server_error, 500), (bad_request, 400), (too_large, 413)]
)
def test_last_resort_speaks_the_language_of_the_address(view, status, path, tongues) -> None:
    response = view(RequestFactory().get(path))
    page = response.content.decode()
    assert response.status_code == status
    assert page.count("<section") == len(tongues)
    assert f'<html lang="{tongues[0]}"' in page
    assert [code for code in ("fr", "ar") if f'<section lang="{code}"' in page] == list(tongues)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "direction", "title"),
    [("/fr/rien/", "ltr", "Page introuvable"), ("/ar/rien/", "rtl", "الصفحة غير موجودة")],
)
def test_a_missing_page_answers_in_the_language_of_the_address(path, direction, title) -> None:
    response = Client().get(path)
    page = response.content.decode()
    assert response.status_code == 404
    assert f'dir="{direction}"' in page
    assert f"<title>{title} — " in page
