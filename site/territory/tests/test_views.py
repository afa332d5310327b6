import pytest


def ask(client, text: str, language: str = "fr"):
    return client.get(f"/{language}/communes/suggestions", {"q": text})


def test_suggestions_are_labelled_in_the_language_of_the_address(client, territory):
    for language, label in (
        ("fr", "Tanger — Tanger-Assilah, Tanger-Tétouan-Al Hoceima"),
        ("ar", "طنجة — طنجة-أصيلة، طنجة-تطوان-الحسيمة"),
    ):
        answer = ask(client, "طنج", language)
        assert answer.json()["communes"][0] == {"code": "01.511.01.0", "label": label}


def test_at_most_ten_communes_are_suggested(client, territory):
    assert len(ask(client, "sidi").json()["communes"]) == 10


@pytest.mark.parametrize("text", ["", "t", "x" * 81, '"', "\x00"])
def test_what_cannot_be_a_name_suggests_nothing(client, territory, text):
    assert ask(client, text).json() == {"communes": []}


def test_suggestions_are_the_same_for_everyone_and_may_be_cached(client, territory):
    answer = ask(client, "tanger")
    assert answer.headers["Cache-Control"] == "public, max-age=86400"
    assert answer.cookies == {}
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_suggestions_are_read_only(client, db):
    assert client.post("/fr/communes/suggestions").status_code == 405


def test_suggestions_take_one_query(client, territory, django_assert_num_queries):
    with django_assert_num_queries(1):
        ask(client, "tanger")
