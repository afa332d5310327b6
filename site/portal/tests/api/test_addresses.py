"""The typed addresses and the pages, on a portal that has one of everything."""

from datetime import timedelta

import jsonschema
import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openapi_spec_validator import OpenAPIV31SpecValidator
from wagtail.models import Page, PageViewRestriction

from conventions.models import ConventionPage
from formations.models import ProgrammePage
from home.models import ArticlePage
from label.calls.models import Call, CallPage
from tests.one_of_each import World, plant_world

# Queries with one row and with thirty.
LISTS = {
    "calls": 4,
    "territory/regions": 1,
    "territory/communes": 2,
    "trainings/sessions": 6,
    "conventions": 8,
    "statistics": 7,
    "v2/pages/": 6,
    "v2/pages/?locale=ar": 7,
}


class AddressesTest(TestCase):
    world: World

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = plant_world()
        cls.world.grow(1)

    def setUp(self) -> None:
        cache.clear()
        self.addCleanup(cache.clear)

    def read(self, path, **headers):
        response = self.client.get(f"/api/{path}", headers=headers)
        assert response.status_code == 200, (path, response.content)
        return response.json()

    def status(self, path):
        return self.client.get(f"/api/{path}").status_code

    def spent(self, path):
        self.client.get(f"/api/{path}")
        with CaptureQueriesContext(connection) as asked:
            self.client.get(f"/api/{path}")
        return len(asked)

    def test_lists_ask_the_same_with_one_row_and_with_thirty(self):
        assert {path: self.spent(path) for path in LISTS} == LISTS
        self.world.grow(30)
        assert {path: self.spent(path) for path in LISTS} == LISTS

    def test_a_call_tells_its_state_and_instants_with_an_offset(self):
        states = {one["slug"]: one["state"] for one in self.read("calls")["results"]}
        assert states == {"upcoming-0": "upcoming", "open-0": "open", "closed-0": "closed"}
        call = self.read("calls/open-0")
        assert call["closes_at"][-6:] in ("+00:00", "+01:00")
        assert call["title"] == {"fr": "Appel", "ar": "طلب"}
        assert call["addresses"]["ar"].endswith("/ar/appels/open-0/")
        assert [one["slug"] for one in self.read("calls?state=open")["results"]] == ["open-0"]

    def test_a_call_that_no_public_page_shows_does_not_exist(self):
        now = timezone.now()
        Call.objects.create(
            slug="prepare",
            title_fr="P",
            title_ar="ب",
            opens_at=now,
            closes_at=now + timedelta(days=1),
        )
        CallPage.objects.filter(slug="closed-0").update(live=False)
        for page in CallPage.objects.filter(slug="upcoming-0"):
            PageViewRestriction.objects.create(page=page, restriction_type="login")
        for slug in ("prepare", "closed-0", "upcoming-0"):
            assert self.status(f"calls/{slug}") == 404
            assert self.status(f"calls/{slug}/form") == 404
        assert [one["slug"] for one in self.read("calls")["results"]] == ["open-0"]

    def test_the_form_is_a_json_schema_in_the_language_asked_for(self):
        french, arabic = (
            self.read("calls/open-0/form?lang=fr"),
            self.read("calls/open-0/form?lang=ar"),
        )
        jsonschema.Draft202012Validator.check_schema(french)
        assert (french["title"], arabic["title"]) == ("Appel", "طلب")
        assert french["x-i18n"] == arabic["x-i18n"]
        assert self.read("calls/open-0/forms/1")["x-form"] == french["x-form"]
        assert self.status("calls/open-0/forms/2") == 404

    def test_sessions_by_region_and_date(self):
        one = self.read("trainings/sessions?region=04&since=2030-03-01&until=2030-03-01")
        assert (one["count"], one["results"][0]["regions"]) == (1, ["04", "09"])
        assert self.read("trainings/sessions?since=2030-03-02")["count"] == 0
        assert self.read("trainings/sessions?region=05")["count"] == 0
        for wrong in ("0", "1e3", "2030-02-30", "01/03/2030"):
            assert self.status(f"trainings/sessions?until={wrong}") == 422

    def test_sessions_of_a_page_that_is_private_or_a_draft_do_not_exist(self):
        french = ProgrammePage.objects.get(locale__language_code="fr")
        PageViewRestriction.objects.create(page=french.get_parent(), restriction_type="login")
        only_arabic = self.read("trainings/sessions")["results"][0]["addresses"]
        assert list(only_arabic) == ["ar"]
        ProgrammePage.objects.filter(locale__language_code="ar").update(live=False)
        assert self.read("trainings/sessions")["count"] == 0

    def test_a_convention_stands_once_in_both_languages(self):
        listed = self.read("conventions")
        assert listed["count"] == 1
        one = self.read("conventions/convention-0")
        assert one["title"] == {"fr": "convention-0 fr", "ar": "convention-0 ar"}
        assert [row["role"] for row in one["partners"]] == ["party", "support"]
        assert self.read("conventions?partner=p0&theme=t0&year=2030")["count"] == 1
        assert self.read("conventions?partner=p1")["count"] == 0

    def test_a_convention_that_is_a_draft_or_private_does_not_exist(self):
        french = ConventionPage.objects.get(locale__language_code="fr")
        ConventionPage.objects.filter(pk=french.pk).update(live=False)
        assert self.read("conventions/convention-0")["title"]["fr"] == ""
        arabic = ConventionPage.objects.get(locale__language_code="ar")
        PageViewRestriction.objects.create(page=arabic, restriction_type="password", password="p")
        assert self.status("conventions/convention-0") == 404
        assert self.read("conventions")["count"] == 0

    def test_pages_by_locale_and_translation_with_their_alternates(self):
        french = ArticlePage.objects.get(slug="article-0", locale__language_code="fr")
        arabic = ArticlePage.objects.get(slug="article-0", locale__language_code="ar")
        found = self.read(f"v2/pages/?translation_of={french.pk}&locale=ar")["items"]
        assert [one["id"] for one in found] == [arabic.pk]
        alternates = self.read(f"v2/pages/{arabic.pk}/")["meta"]["alternates"]
        assert {code: one["id"] for code, one in alternates.items()} == {
            "fr": french.pk,
            "ar": arabic.pk,
        }
        assert alternates["ar"]["html_url"].endswith("/ar/actualites/article-0/")

    def test_find_answers_in_the_language_of_the_path(self):
        for language in ("fr", "ar"):
            page = ArticlePage.objects.get(slug="article-0", locale__language_code=language)
            path = f"/{language}/actualites/article-0/"
            found = self.client.get("/api/v2/pages/find/", {"html_path": path})
            assert found.status_code == 302
            assert found.url.startswith(f"http://127.0.0.1:8000/api/v2/pages/{page.pk}/")
        assert self.status("v2/pages/find/?html_path=/ar/rien/") == 404

    def test_pages_that_are_drafts_unpublished_or_private_do_not_exist(self):
        draft, private, child = (
            ArticlePage.objects.get(slug="article-0", locale__language_code="fr"),
            Page.objects.get(slug="appels", locale__language_code="fr"),
            CallPage.objects.get(slug="open-0", locale__language_code="fr"),
        )
        Page.objects.filter(pk=draft.pk).update(live=False)
        PageViewRestriction.objects.create(page=private, restriction_type="login")
        shown = {one["id"] for one in self.read("v2/pages/?limit=20")["items"]}
        for page in (draft, private, child):
            assert self.status(f"v2/pages/{page.pk}/") == 404
            assert page.pk not in shown
            path = f"/fr/{page.url_path.split('/', 2)[2]}"
            assert self.status(f"v2/pages/find/?html_path={path}") == 404
        arabic = ArticlePage.objects.get(slug="article-0", locale__language_code="ar")
        assert list(self.read(f"v2/pages/{arabic.pk}/")["meta"]["alternates"]) == ["ar"]

    def test_an_alias_of_a_private_page_does_not_exist(self):
        french = self.world.calls.fr.get_children().get(slug="open-0").specific
        arabic = CallPage.objects.get(slug="open-0", locale__language_code="ar")
        arabic.alias_of = french.page_ptr
        arabic.save()
        assert self.status(f"v2/pages/{arabic.pk}/") == 200
        PageViewRestriction.objects.create(page=self.world.calls.fr, restriction_type="login")
        assert self.status(f"v2/pages/{arabic.pk}/") == 404
        assert self.status("calls/open-0") == 404

    def test_pages_are_searched_in_one_language(self):
        call_command("update_index", verbosity=0)
        found = self.read("v2/pages/?search=article&locale=ar&fields=title")["items"]
        assert [one["title"] for one in found] == ["article-0 ar"]

    def test_what_no_database_takes_is_refused(self):
        for query in ("search=%00", "offset=99999999999999999999", "offset=-1", "limit=99999"):
            assert self.status(f"v2/pages/?{query}") == 400
        for path in ("v2/pages/99999999999999999999999/", "calls/a%00b"):
            assert self.status(path) in (400, 404)

    def test_an_unpublished_change_is_not_told(self):
        page = ArticlePage.objects.get(slug="article-0", locale__language_code="fr")
        page.title = "En préparation"
        page.save_revision()
        assert self.read(f"v2/pages/{page.pk}/")["title"] == "article-0 fr"

    def test_nothing_of_dossiers_people_or_files_has_an_address(self):
        for path in (
            "v2/users/",
            "v2/documents/",
            "v2/images/",
            "people",
            "v2/pages/?type=auth.User",
        ):
            assert self.status(path) in (400, 404)

    def test_the_description_is_openapi_3_1_in_both_languages(self):
        french, arabic = self.read("openapi.json?lang=fr"), self.read("openapi.json?lang=ar")
        OpenAPIV31SpecValidator(french).validate()
        assert french["openapi"].startswith("3.1")
        assert french["paths"].keys() == arabic["paths"].keys()
        assert french["tags"] != arabic["tags"]

    def test_figures_are_of_what_is_public(self):
        figures = self.read("statistics")
        assert figures["sessions"] == {"planned": 1}
        assert figures["conventions"] == {"2030": 1}
        assert [one["code"] for one in figures["communes"]] == ["04", "09"]

    def test_the_page_that_documents_them_is_in_both_languages(self):
        for language in ("fr", "ar"):
            page = self.client.get(f"/{language}/api/").content.decode()
            assert "/api/territory/communes" in page
            assert 'id="too-many-requests"' in page


@pytest.mark.django_db
class TestDoor:
    def test_an_answer_has_a_mark_and_is_not_sent_twice(self, client):
        first = client.get("/api/territory/regions")
        mark = first["ETag"]
        assert mark.startswith('"')
        again = client.get("/api/territory/regions", headers={"If-None-Match": mark})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", mark)
        assert "public" in first["Cache-Control"]

    def test_no_cookie_is_set_and_none_is_read(self, client):
        client.cookies["django_language"] = "ar"
        response = client.get("/api/rien")
        assert (response["Content-Language"], len(response.cookies)) == ("fr", 0)
        assert "Cookie" not in response.get("Vary", "")

    @pytest.mark.parametrize(
        "query,header,language",
        [
            ("?lang=ar", "fr", "ar"),
            ("", "ar-MA,ar;q=0.9", "ar"),
            ("", "en", "fr"),
            ("", "", "fr"),
        ],
    )
    def test_problems_are_told_in_the_language_asked_for(self, client, query, header, language):
        response = client.get(f"/api/rien{query}", headers={"Accept-Language": header})
        problem = response.json()
        assert response["Content-Type"] == "application/problem+json"
        assert (response.status_code, problem["status"]) == (404, 404)
        assert response["Content-Language"] == language
        assert problem["type"].endswith(f"/{language}/api/#not-found")

    def test_what_is_wrong_is_told_by_its_place(self, client):
        problem = client.get("/api/territory/communes?limit=0").json()
        assert problem["errors"] == [{"in": "query.limit", "code": "greater_than_equal"}]
        assert client.get("/api/calls?lang=en").status_code == 422

    def test_head_is_get_without_a_body_and_options_tells_the_methods(self, client):
        whole, head = client.get("/api/calls"), client.head("/api/calls")
        assert (head.status_code, head.content, head["ETag"]) == (200, b"", whole["ETag"])
        assert int(head["Content-Length"]) == len(whole.content)
        options = client.options("/api/calls")
        assert (options.status_code, options["Allow"]) == (204, "GET, HEAD, OPTIONS")

    def test_another_method_is_a_problem(self, client):
        response = client.post("/api/calls")
        assert (response.status_code, response["Allow"]) == (405, "GET")
        assert response.json()["type"].endswith("#method-not-allowed")
        assert client.post("/api/v2/pages/").json()["status"] == 405

    @override_settings(API_RATE_ADDRESS=2)
    def test_too_many_requests_wait(self, client):
        assert [client.get("/api/calls").status_code for _ in range(3)] == [200, 200, 429]
        refused = client.get("/api/calls")
        assert 1 <= int(refused["Retry-After"]) <= 60
        assert client.get("/api/calls", REMOTE_ADDR="10.0.0.9").status_code == 200
        assert client.get("/api/calls", headers={"X-Forwarded-For": "1.2.3.4"}).status_code == 429

    @override_settings(API_RATE_ADDRESS=1, ALLAUTH_TRUSTED_PROXY_COUNT=1)
    def test_behind_a_proxy_the_address_is_the_one_it_tells(self, client):
        told = [
            client.get("/api/calls", headers={"X-Forwarded-For": who})
            for who in ("1.1.1.1", "2.2.2.2", "1.1.1.1")
        ]
        assert [one.status_code for one in told] == [200, 200, 429]

    def test_other_sites_read_only_where_settings_name_them(self, client):
        asked = {"Origin": "https://www.commune.example"}
        assert "Access-Control-Allow-Origin" not in client.get("/api/calls", headers=asked)
        with override_settings(CORS_ALLOWED_ORIGINS=["https://www.commune.example"]):
            answer = client.get("/api/calls", headers=asked)
            assert answer["Access-Control-Allow-Origin"] == asked["Origin"]
            assert "ETag" in answer["Access-Control-Expose-Headers"]
            before = client.options(
                "/api/calls", headers=asked | {"Access-Control-Request-Method": "PATCH"}
            )
            assert "PATCH" in before["Access-Control-Allow-Methods"]
            assert "Access-Control-Allow-Origin" not in client.get("/fr/", headers=asked)
