"""`/` leads to the language the browser asks for."""

import pytest


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "given"),
    [("ar-MA,fr;q=0.5", "/ar/"), ("fr", "/fr/"), ("en", "/fr/"), ("", "/fr/")],
)
def test_the_browser_chooses(client, asked: str, given: str) -> None:
    response = client.get("/", headers={"accept-language": asked})
    assert (response.status_code, response["Location"]) == (302, given)
    assert "Accept-Language" in response["Vary"]
