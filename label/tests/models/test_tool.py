import pytest
from django.utils.translation import override

from label.models import ProcessStep, Tool


def tool(**values: object) -> Tool:
    return Tool(**({"number": 1, "kind": "guide"} | values))


@pytest.mark.parametrize(
    ("values", "available"),
    [({}, False), ({"film_url": "https://example.org/film"}, True), ({"document_id": 1}, True)],
)
def test_a_tool_is_available_with_a_file_or_a_film(
    values: dict[str, object], available: bool
) -> None:
    assert tool(**values).is_available is available


def test_a_place_without_a_title_is_named_by_its_kind_and_step() -> None:
    step = ProcessStep(name_fr="Candidature", name_ar="الترشيح")
    with override("fr"):
        assert str(tool(step=step)) == "Guide – Candidature"
        assert str(tool(step=step, title_fr="Guide du candidat")) == "Guide du candidat"
