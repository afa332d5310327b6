import pytest
from django import forms
from django.http import QueryDict
from django.utils.translation import override

from territory.forms import CommuneField
from territory.models import Commune


class Pick(forms.Form):
    commune = CommuneField()


def filled(**data: str) -> Pick:
    query = QueryDict(mutable=True)
    query.update({"commune": "", **data})
    return Pick(query)


@pytest.mark.parametrize("name", ["Tanger", "طنجة", "TANGER ", "طنجه"])
def test_an_exact_name_is_accepted_at_once(tanger, name):
    form = filled(commune=name)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["commune"] == tanger


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "required"),
        ("Nulle-Part", "unknown"),
        ("Oulad Aissa", "choose"),
        ("Tang", "choose"),
    ],
)
def test_a_doubt_is_an_error(territory, name, code):
    form = filled(commune=name)
    assert form.errors.as_data()["commune"][0].code == code


def test_an_ambiguous_name_lists_the_namesakes_with_their_province(territory):
    html = str(filled(commune="Oulad Aissa")["commune"])
    for place in ("El Jadida, Casablanca-Settat", "Taroudannt, Souss-Massa", "Khouribga"):
        assert f"Oulad Aissa — {place}" in html
    assert html.count('type="radio"') == 3
    assert 'name="commune_for" value="Oulad Aissa"' in html


def test_a_choice_counts_while_its_text_stands(territory):
    chosen = Commune.objects.filter(name_fr="Oulad Aissa").last()
    form = filled(commune="Oulad Aissa", commune_for="Oulad Aissa", commune_code=chosen.code)
    assert form.is_valid()
    assert form.cleaned_data["commune"] == chosen


def test_a_choice_for_another_text_is_forgotten(tanger):
    other = Commune.objects.get(name_fr="Rabat")
    form = filled(commune="Tanger", commune_for="Rabat", commune_code=other.code)
    assert form.is_valid()
    assert form.cleaned_data["commune"] == tanger


@pytest.mark.parametrize("code", ["nonsense", "' OR 1=1", "\u0661", "01\x00"])
def test_an_unknown_code_is_ignored(territory, code):
    form = filled(commune="Oulad Aissa", commune_for="Oulad Aissa", commune_code=code)
    assert form.errors.as_data()["commune"][0].code == "choose"


def test_what_was_typed_is_never_lost(territory):
    assert 'value="Nulle-Part"' in str(filled(commune="Nulle-Part")["commune"])


def test_what_was_typed_is_escaped(territory):
    assert "<script>" not in str(filled(commune='"><script>')["commune"])


@pytest.mark.parametrize("kind", ["row", "code", "pk"])
def test_a_stored_commune_is_shown_by_its_label(tanger, kind):
    initial = {"row": tanger, "code": tanger.code, "pk": tanger.pk}[kind]
    with override("ar"):
        html = str(Pick(initial={"commune": initial})["commune"])
    assert 'value="طنجة — طنجة-أصيلة، طنجة-تطوان-الحسيمة"' in html
    assert f'name="commune_code" value="{tanger.code}"' in html


def test_a_label_shown_in_one_language_is_understood_in_the_other(tanger):
    with override("ar"):
        label = Commune.objects.select_related("province__region").get(pk=tanger.pk).label
    with override("fr"):
        form = filled(commune=label)
        assert form.is_valid()
    assert form.cleaned_data["commune"] == tanger


def test_an_optional_commune_may_be_left_out(db):
    assert CommuneField(required=False).clean("") is None


def test_a_change_is_seen(tanger):
    field = CommuneField()
    shown = field.prepare_value(tanger)
    assert not field.has_changed(tanger, shown)
    assert field.has_changed(tanger, "Rabat") or field.has_changed(None, shown)


def test_an_error_is_tied_to_its_field(territory):
    html = str(filled(commune="Nulle-Part")["commune"])
    assert 'aria-invalid="true"' in html
    assert 'id="id_commune"' in html
