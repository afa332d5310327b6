"""What every address of a dossier stands on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Router

from accounts.bearer import SpaceToken
from accounts.domain.tokens import FILL, READ, SUBMIT
from accounts.models import Token, User
from label.calls.domain.form import Finding, Form
from label.dossiers.labels import problem_phrase
from label.dossiers.models import Dossier
from label.dossiers.selectors import dossiers_of
from label.dossiers.services import errors
from publishing.api import Problem

router = Router()
MAY_READ, MAY_FILL, MAY_SUBMIT = SpaceToken(READ), SpaceToken(FILL), SpaceToken(SUBMIT)


def token_of(request: HttpRequest) -> Token:
    """Return the token that was sent."""
    token: Token = request.auth  # type: ignore[attr-defined]
    return token


def person_of(request: HttpRequest) -> User:
    """Return the member who made the token: what it does is done in their name."""
    return token_of(request).place.user


def dossiers(request: HttpRequest) -> Any:
    """Return the dossiers of the token's commune, and of no other that its maker belongs to."""
    return dossiers_of(person_of(request)).filter(commune=token_of(request).place.commune_id)


def found(request: HttpRequest, dossier: UUID) -> Dossier:
    """Return one of them; for all other communes it does not exist."""
    one: Dossier | None = dossiers(request).filter(public_id=dossier).first()
    if one is None:
        raise Http404
    return one


@contextmanager
def refusals() -> Iterator[None]:
    """Say a service's refusal as a problem."""
    try:
        yield
    except errors.QuestionNotOpen as refusal:
        raise Problem("question-not-open") from refusal
    except errors.CallNotOpen as refusal:
        raise Problem("call-not-open", state=refusal.state) from refusal
    except (errors.NotAMember, errors.NotAQuestion) as refusal:
        raise Http404 from refusal
    except (errors.ContentChanged, errors.NotThisWay) as refusal:
        raise Problem("conflict") from refusal


def told(finding: Finding) -> dict[str, Any]:
    """Return one thing to mend: where, its code, and what to do in the language asked for."""
    problem = finding.problem
    place = {} if problem.row is None else {"row": problem.row, "field": problem.question}
    return {
        "question": finding.question.code,
        "step": finding.step.key,
        "code": problem.code,
        "detail": problem_phrase(problem.code, problem.params),
        **place,
    }


def codes_of(form: Form) -> dict[str, Any]:
    """Return a form's questions by their code."""
    return {question.code: question for question in form.questions()}
