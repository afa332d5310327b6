"""A commune's program: start, fill, attach, send, by the rules of the pages."""

import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Membership, User
from accounts.services.tokens import make_token
from label.dossiers.models import AnswerChange, AnswerFile, Deposit, Dossier
from label.dossiers.selectors import typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.start import start_dossier
from records.models import JournalEntry
from territory.models import Commune

FULL = {
    "name": "Exemple",
    "site": True,
    "url": "https://commune.example",
    "partners": [{"partner": "A", "since": "2020-01-02"}],
    "agreed": True,
}


@pytest.fixture
def other(commune, now, shown):
    """A dossier of another commune."""
    twin = Commune.objects.create(
        code="01.111.01.2",
        name_fr="Autre",
        name_ar="أخرى",
        province=commune.province,
        milieu="rural",
    )
    person = User.objects.create_user(email="autre@commune.example")
    Membership.objects.create(user=person, commune=twin, role="director")
    return start_dossier(call=shown, commune=twin, user=person, language="fr", now=now)


def test_a_dossier_is_started_once_and_found_again(program, shown, commune):
    first = program.ask("POST", data={"call": shown.slug})
    again = program.ask("POST", data={"call": shown.slug})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["id"] == again.json()["id"] == str(Dossier.objects.get().public_id)
    assert first["Location"].endswith(f"/api/dossiers/{first.json()['id']}")
    assert [one["commune"] for one in program.get().json()["results"]] == [commune.code]
    assert "no-store" in first["Cache-Control"]


def test_a_call_that_no_page_shows_or_that_is_closed_takes_none(program, call, at_now):
    assert program.ask("POST", data={"call": call.slug}).status_code == 404


def test_a_closed_call_takes_none(program, shown, at_now):
    at_now.move_to(shown.closes_at)
    refused = program.ask("POST", data={"call": shown.slug})
    assert (refused.status_code, refused.json()["state"]) == (409, "closed")


def test_answers_are_saved_and_read_back_as_they_were_sent(program, dossier, shown):
    saved = program.save(dossier, FULL)
    assert saved.status_code == 200, saved.content
    assert saved.json()["answers"] == FULL
    assert typed_answers(dossier)["k-site"] == "yes"
    read = program.get(f"/{dossier.public_id}/answers")
    assert (read.json()["answers"], read["ETag"]) == (FULL, saved["ETag"])
    cached = program.get(f"/{dossier.public_id}/answers", If_None_Match=read["ETag"])
    assert cached.status_code == 304
    assert program.save(dossier, {"name": None}).json()["answers"].get("name") is None


@pytest.mark.parametrize("language,words", [("fr", "adresse de site"), ("ar", "عنوان")])
def test_a_wrong_answer_is_kept_and_told_in_the_language_asked_for(
    program, dossier, language, words
):
    program.headers["Accept-Language"] = language
    told = program.save(dossier, {"site": True, "url": "non", "name": "Exemple"})
    assert told.status_code == 422
    problem = told.json()
    assert problem["type"].endswith("#answers-to-mend")
    assert [(one["question"], one["code"]) for one in problem["errors"]] == [
        ("url", "not_a_web_address")
    ]
    assert words in problem["errors"][0]["detail"]
    assert typed_answers(dossier) == {"k-site": "yes", "k-url": "non", "k-name": "Exemple"}
    assert program.get(f"/{dossier.public_id}/answers")["ETag"] == told["ETag"]


@pytest.mark.parametrize(
    "answers,code",
    [
        ({"nowhere": 1}, "unknown-question"),
        ({"proof": ["1"]}, "unknown-question"),
        ({"name": {"a": 1}}, "wrong-type"),
        ({"name": True}, "wrong-type"),
        ({"partners": "A"}, "wrong-type"),
        ({"partners": [{"x": 1}]}, "wrong-type"),
    ],
)
def test_what_cannot_be_typed_is_refused_and_nothing_saved(program, dossier, answers, code):
    told = program.save(dossier, answers | {"site": True})
    assert (told.status_code, told.json()["errors"][0]["code"]) == (422, code)
    assert typed_answers(dossier) == {}


def test_a_commune_that_does_not_exist_is_told(program, dossier):
    assert program.save(dossier, {"near": "09.999.01.1"}).json()["errors"][0]["code"] == (
        "unknown_commune"
    )
    assert program.save(dossier, {"near": dossier.commune.code}).status_code == 200


def test_half_characters_and_nul_do_no_harm(program, dossier):
    assert program.save(dossier, {"name": "a\x00b"}).json()["answers"]["name"] == "ab"


def test_answers_that_changed_meanwhile_are_both_told_and_nothing_is_lost(
    program, dossier, member, now
):
    mark = program.get(f"/{dossier.public_id}/answers")["ETag"]
    save_answers(dossier=dossier, user=member, typed={"k-name": "Le sien"}, now=now)
    told = program.save(dossier, {"name": "Le mien"}, mark)
    assert told.status_code == 412
    assert told.json()["answers"] == [
        {"question": "name", "yours": "Le mien", "standing": "Le sien"}
    ]
    assert typed_answers(dossier) == {"k-name": "Le sien"}
    assert program.save(dossier, {"name": "Le mien"}, told["ETag"]).status_code == 200
    assert program.save(dossier, {"name": "Encore"}, f"W/{mark}").status_code == 412
    assert program.save(dossier, {"name": "Encore"}, "*").status_code == 200
    assert [one.typed for one in AnswerChange.objects.all()] == ["Le sien", "Le mien"]


def test_saving_says_which_state_was_read(program, dossier):
    told = program.ask("PATCH", f"/{dossier.public_id}/answers", {"name": "A"})
    assert (told.status_code, typed_answers(dossier)) == (428, {})


def test_files_pass_the_same_inspection(program, dossier, pdf):
    taken = program.attach(dossier, "proof", pdf())
    assert taken.status_code == 201, taken.content
    path = f"/{dossier.public_id}/files"
    assert [one["name"] for one in program.get(path).json()] == ["preuve.pdf"]
    forged = program.attach(dossier, "proof", SimpleUploadedFile("faux.pdf", b"MZ" * 40))
    assert (forged.status_code, forged.json()["type"].endswith("#file-refused")) == (422, True)
    assert program.attach(dossier, "name", pdf()).status_code == 404
    assert program.ask("DELETE", f"{path}/{taken.json()['id']}").status_code == 204
    assert program.ask("DELETE", f"{path}/{taken.json()['id']}").status_code == 404
    assert AnswerFile.objects.count() == 0


def test_what_is_missing_is_listed_and_refused(program, dossier):
    listed = program.get(f"/{dossier.public_id}/missing").json()
    codes = [("name", "required"), ("site", "required")]
    codes += [("proof", "file_required"), ("agreed", "consent_needed")]
    assert [(one["question"], one["code"]) for one in listed["errors"]] == codes
    refused = program.send(dossier)
    assert (refused.status_code, refused.json()["errors"]) == (422, listed["errors"])


@pytest.fixture
def filled(program, dossier, pdf):
    program.save(dossier, FULL)
    program.attach(dossier, "proof", pdf())
    return dossier


def test_sending_again_gets_the_same_receipt_and_other_content_is_a_conflict(
    program, filled, member
):
    key = uuid.uuid4()
    mark = program.get(f"/{filled.public_id}/missing").json()["fingerprint"]
    first, again = program.send(filled, key, mark), program.send(filled, key, mark)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert program.send(filled, key, "0" * 64).status_code == 409
    assert program.send(filled, uuid.uuid4(), "0" * 64).status_code == 409
    deposit = Deposit.objects.get()
    assert (deposit.submitted_by, deposit.language) == (member, "ar")
    state = program.get(f"/{filled.public_id}").json()
    assert (state["state"], [one["digest"] for one in state["deposits"]]) == (
        "submitted",
        [deposit.digest],
    )
    paper = program.get(f"/{filled.public_id}/deposits/1/receipt")
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")
    assert program.get(f"/{filled.public_id}/deposits/2/receipt").status_code == 404


def test_the_closing_instant_is_too_late(program, filled, shown, at_now):
    at_now.move_to(shown.closes_at)
    assert program.send(filled).status_code == 409
    assert program.save(filled, {"name": "Trop tard"}).status_code == 409
    at_now.move_to(shown.closes_at - timedelta(milliseconds=1))
    assert program.send(filled).status_code == 201


def test_sending_needs_a_key(program, filled):
    told = program.ask("POST", f"/{filled.public_id}/deposits", {"fingerprint": "0"})
    assert (told.status_code, Deposit.objects.count()) == (422, 0)


def test_the_dossiers_of_another_commune_do_not_exist(program, other, pdf):
    path = f"/{other.public_id}"
    answers = [
        program.get(path),
        program.get(f"{path}/answers"),
        program.get(f"{path}/missing"),
        program.get(f"{path}/files"),
        program.get(f"{path}/deposits/1/receipt"),
        program.ask("PATCH", f"{path}/answers", {"name": "A"}, If_Match="*"),
        program.ask("DELETE", f"{path}/files/1"),
        program.attach(other, "proof", pdf()),
        program.ask(
            "POST", f"{path}/deposits", {"fingerprint": "0"}, Idempotency_Key=str(uuid.uuid4())
        ),
    ]
    assert [one.status_code for one in answers] == [404] * len(answers)
    assert program.get().json()["count"] == 0


def test_a_token_is_for_one_commune_even_where_its_maker_has_two(program, other, member):
    Membership.objects.create(user=member, commune=other.commune, role="director")
    assert program.get(f"/{other.public_id}").status_code == 404


@pytest.mark.parametrize("scope,allowed", [("read", 1), ("fill", 2), ("submit", 3)])
def test_a_scope_allows_what_it_says(program_of, token, filled, scope, allowed):
    program = program_of(token(scope))
    statuses = [
        program.get(f"/{filled.public_id}").status_code,
        program.save(filled, {"name": "Autre"}, "*").status_code,
        program.send(filled).status_code,
    ]
    assert statuses == [200, 200, 201][:allowed] + [403] * (3 - allowed)


def test_without_a_token_that_stands_there_is_no_way_in(
    client, program_of, token, dossier, member, at_now, now
):
    good = token()
    bad = [
        "",
        "rien",
        good[:-1] + ("A" if good[-1] != "A" else "B"),
        "lcc_" + "0" * 12 + "_" + "a" * 43,
    ]
    for text in bad:
        refused = program_of(text).get()
        assert (refused.status_code, refused["WWW-Authenticate"]) == (401, "Bearer")
    assert client.get("/api/dossiers").status_code == 401
    client.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/api/dossiers").status_code == 401
    assert program_of(good).get().status_code == 200
    at_now.move_to(now + timedelta(days=30))
    assert program_of(good).get().status_code == 401


def test_a_token_ends_with_its_makers_place(program, member):
    Membership.objects.filter(user=member).delete()
    assert program.get().status_code == 401


def test_what_a_program_does_is_journaled_in_its_makers_name(program, shown, member):
    program.ask("POST", data={"call": shown.slug})
    entry = JournalEntry.objects.order_by("sequence").last()
    assert (entry.verb, entry.actor) == ("dossier.started", member.pseudonym.code)


def test_the_list_asks_the_same_with_one_dossier_and_with_more(program, dossier, member, now):
    def spent():
        program.get()
        with CaptureQueriesContext(connection) as asked:
            assert program.get().status_code == 200
        return len(asked)

    before = spent()
    for number in range(3):
        call = dossier.call
        call.pk, call.slug = None, f"autre-{number}"
        call.save()
        start_dossier(call=call, commune=dossier.commune, user=member, language="fr", now=now)
    assert (before, spent()) == (3, 3)


def test_tokens_have_a_pace_of_their_own(program, dossier, settings):
    settings.API_RATE_TOKEN = 2
    assert [program.get().status_code for _ in range(3)] == [200, 200, 429]


def test_two_tokens_of_one_space_stand_beside_each_other(program_of, commune, member, now):
    texts = [
        make_token(commune=commune, name="P", scope="read", days=30, by=member, now=now)[1]
        for _ in range(2)
    ]
    assert [program_of(text).get().status_code for text in texts] == [200, 200]
