from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from formations.models import Programme
from formations.tests.conftest import make_session
from formations.tests.people import join, make_commune, offer
from publishing.models import LibraryDocument as Document

ADD = "wagtailsnippets_formations_programme:add"
EDIT = "wagtailsnippets_formations_programme:edit"
PREVIEW = "wagtailsnippets_formations_programme:preview_on_edit"


@pytest.fixture
def editor(client, db):
    user = get_user_model().objects.create_superuser("redaction@lcc.example", "secret")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _form(*sessions):
    form = nested_form_data(
        {
            "title_fr": "Outils",
            "title_ar": "الأدوات",
            "summary_fr": "",
            "summary_ar": "",
            "kind": "training",
            "attendance_threshold": "80",
            "sessions": inline_formset(list(sessions)),
        }
    )
    return form | {"audiences": ["presidents", "managers"]}


def _stored(session, region, **facts):
    """Return the form's row of a session that is there already."""
    return _session(region, id=str(session.pk), code=session.code, ORDER="1", **facts)


def _session(region, document=None, **facts):
    rows = []
    if document:
        rows.append({"document": str(document.pk), "title_fr": "Guide", "title_ar": "دليل"})
    return {
        "state": "planned",
        "starts_on": "2026-12-07",
        "regions": str(region.pk),
        "documents": inline_formset(rows),
    } | facts


@pytest.fixture
def guide(db):
    return Document.objects.create(title="Guide", file=ContentFile(b"%PDF", "guide.pdf"))


def test_a_programme_is_written_with_its_sessions(editor, regions, guide):
    form = _form(_session(regions["04"], guide, city_fr="Fès", city_ar="فاس", seats="30"))
    answer = editor.post(reverse(ADD), form)
    assert answer.status_code == 302, answer.context["form"].errors
    programme = Programme.objects.latest("pk")
    (session,) = programme.sessions.all()
    assert programme.audiences == ["presidents", "managers"]
    assert (session.code, session.ends_on) == ("2026-12-07-fes", session.starts_on)
    assert [region.code for region in session.regions.all()] == ["04"]
    assert [row.document_id for row in session.documents.all()] == [guide.pk]


def test_two_new_sessions_on_one_day_are_both_kept(editor, regions):
    form = _form(_session(regions["04"]), _session(regions["09"]))
    assert editor.post(reverse(ADD), form).status_code == 302
    codes = Programme.objects.latest("pk").sessions.values_list("code", flat=True)
    assert sorted(codes) == ["2026-12-07", "2026-12-07-2"]


def test_an_end_before_the_start_is_said_beside_the_session(editor, regions):
    answer = editor.post(reverse(ADD), _form(_session(regions["04"], ends_on="2026-12-01")))
    assert answer.status_code == 200
    assert "La fin précède le début." in answer.content.decode()


@pytest.mark.parametrize(("language", "title"), [("fr", "Outils"), ("ar", "الأدوات")])
def test_unsaved_sessions_are_previewed_in_each_language(
    editor, programme, regions, language, title
):
    address = reverse(PREVIEW, args=[programme.pk])
    form = _form(_session(regions["04"], city_fr="Agadir", city_ar="أكادير"))
    assert editor.post(address, form).json()["is_valid"]
    text = editor.get(f"{address}?mode={language}").content.decode()
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in text
    assert title in text
    assert ("أكادير" if language == "ar" else "Agadir") in text


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_list_and_the_form_open_in_both_languages(editor, programme, regions, language):
    make_session(programme, date(2026, 12, 7), tuple(regions.values()))
    editor.cookies.load({"django_language": language})
    for address in (
        reverse("wagtailsnippets_formations_programme:list"),
        reverse(EDIT, args=[programme.pk]),
    ):
        assert editor.get(address).status_code == 200


def test_a_page_previews_before_it_is_saved(editor, programme):
    for page in programme.pages.all():
        address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
        answer = editor.get(address)
        assert answer.status_code == 200


def test_a_second_page_of_a_programme_in_a_language_is_refused(programme):
    page = programme.pages.get(locale__language_code="fr")
    twin = type(page)(title="Encore", slug="encore", locale=page.locale, programme=programme)
    with pytest.raises(Exception, match="déjà une page"):
        twin.clean()


@pytest.mark.parametrize(
    "change", [{"starts_on": "2026-12-08"}, {"state": "cancelled"}, {"DELETE": "1"}]
)
def test_a_session_with_people_is_not_moved_where_nobody_is_told(
    editor, programme, regions, change
):
    session = make_session(programme, date(2026, 12, 20))
    offer(session)
    join(session, make_commune(), "A")
    row = _stored(session, regions["04"], **{"starts_on": "2026-12-20", "city_fr": "Fès"} | change)
    form = _form(row) | {"sessions-INITIAL_FORMS": "1"}
    answer = editor.post(reverse(EDIT, args=[programme.pk]), form)
    assert answer.status_code == 200
    session.refresh_from_db()
    assert (session.starts_on, session.state) == (date(2026, 12, 20), "planned")


def test_the_rest_of_a_session_with_people_is_edited_as_before(editor, programme, regions):
    session = make_session(programme, date(2026, 12, 20))
    offer(session)
    join(session, make_commune(), "A")
    row = _stored(session, regions["04"], starts_on="2026-12-20", city_fr="Fès", city_ar="فاس")
    form = _form(row) | {"sessions-INITIAL_FORMS": "1"}
    assert editor.post(reverse(EDIT, args=[programme.pk]), form).status_code == 302
    session.refresh_from_db()
    assert session.city_fr == "Fès"
