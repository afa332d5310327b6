"""Reading and saving answers. A draft takes everything; what is wrong is told, and kept."""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_noop as _
from ninja import Body, Header, Schema

from label.calls.domain.form import Form
from label.calls.domain.json_answers import WrongShape, json_from_typed, typed_from_json
from label.calls.domain.questions import CommuneChoice, Group, Question
from label.dossiers.domain.progress import LACKING
from label.dossiers.models import Dossier
from label.dossiers.selectors import draft_mark, form_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.errors import DraftChanged
from publishing.api import Problem
from territory.selectors import commune_by_code

from .router import MAY_FILL, MAY_READ, codes_of, found, person_of, refusals, router, told

IfMatch = Annotated[
    str,
    Header(
        alias="If-Match",
        description=_("The ETag of the answers as they were read, or * to write over them."),
    ),
]


class Answers(Schema):
    """Answers by question code; files are lists of their numbers."""

    answers: dict[str, Any]


@router.get(
    "/{uuid:dossier}/answers", auth=MAY_READ, response=Answers, summary=_("The answers of a draft")
)
def read(request: HttpRequest, response: HttpResponse, dossier: UUID) -> dict[str, Any]:
    one = found(request, dossier)
    response["ETag"] = _tag(one)
    return {"answers": _standing(form_of(one), typed_answers(one))}


@router.patch(
    "/{uuid:dossier}/answers",
    auth=MAY_FILL,
    response=Answers,
    summary=_("Save answers; those that are not named stay as they are, null empties one"),
    description=_(
        "422 answers-to-mend means that the draft has kept what was sent, and says what to mend. "
        "412 tells your answers and those that stand now."
    ),
)
def save(
    request: HttpRequest,
    response: HttpResponse,
    dossier: UUID,
    answers: Annotated[dict[str, Any], Body()],
    if_match: IfMatch = "",
) -> dict[str, Any]:
    one = found(request, dossier)
    form = form_of(one)
    typed = _typed(form, answers)
    if not if_match:
        raise Problem("if-match-needed")
    try:
        with refusals():
            save_answers(
                dossier=one,
                user=person_of(request),
                typed=typed,
                now=timezone.now(),
                draft=None if if_match.strip() == "*" else _mark(if_match),
            )
    except DraftChanged as changed:
        raise _both(one, form, answers) from changed
    standing = typed_answers(one)
    wrong = [
        told(finding)
        for finding in form.findings(standing)
        if finding.question.key in typed and finding.problem.code not in LACKING
    ]
    if wrong:
        raise Problem("answers-to-mend", errors=wrong).with_headers(ETag=_tag(one))
    response["ETag"] = _tag(one)
    return {"answers": _standing(form, standing)}


def _typed(form: Form, answers: dict[str, Any]) -> dict[str, Any]:
    """Return what would have been typed, by question key. Raises Problem, nothing being saved."""
    known, typed, wrong = codes_of(form), {}, []
    for code, value in answers.items():
        question: Question | None = known.get(code)
        if question is None or question.shape in ("none", "files"):
            wrong.append({"question": code, "code": "unknown-question"})
            continue
        try:
            typed[question.key] = _placed(question, typed_from_json(question, value))
        except WrongShape:
            wrong.append({"question": code, "code": "wrong-type"})
    if wrong:
        raise Problem("invalid", say("Nothing was saved."), errors=wrong)
    return typed


def _placed(question: Question, typed: Any) -> Any:
    """Keep a code that names no commune from being read as one."""
    if isinstance(question, Group):
        return [
            {one.code: _placed(one, row[one.code]) for one in question.questions} for row in typed
        ]
    if isinstance(question, CommuneChoice) and typed and commune_by_code(typed.strip()) is None:
        return f"? {typed.removeprefix('? ')}"
    return typed


def _standing(form: Form, typed: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for question in form.questions():
        if question.shape == "files" and typed.get(question.key):
            told[question.code] = typed[question.key]
        elif question.shape != "none" and not question.is_empty(typed.get(question.key)):
            told[question.code] = json_from_typed(question, typed[question.key])
    return told


def _both(dossier: Dossier, form: Form, answers: dict[str, Any]) -> Problem:
    standing = _standing(form, typed_answers(dossier))
    both = [
        {"question": code, "yours": value, "standing": standing.get(code)}
        for code, value in answers.items()
    ]
    return Problem("answers-changed", answers=both).with_headers(ETag=_tag(dossier))


def _tag(dossier: Dossier) -> str:
    return f'"{draft_mark(dossier)}"'


def _mark(if_match: str) -> str:
    """Return the mark inside an ETag; compression on the way may have made it weak."""
    return if_match.strip().removeprefix("W/").strip('"')
