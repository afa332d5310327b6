"""Attaching files to a draft, and taking them off."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import File, Schema, Status
from ninja.files import UploadedFile

from label.dossiers.labels import file_phrase
from label.dossiers.models import AnswerFile
from label.dossiers.selectors import files_of, form_of
from label.dossiers.services.errors import FileRefused
from label.dossiers.services.files import attach_file, remove_file
from publishing.api import Problem

from .router import MAY_FILL, MAY_READ, codes_of, found, person_of, refusals, router


class FileOut(Schema):
    """A file of the draft. Pictures are encoded anew: the digest is of what is kept."""

    id: int
    question: str
    name: str
    size: int
    media_type: str
    sha256: str


@router.get(
    "/{uuid:dossier}/files", auth=MAY_READ, response=list[FileOut], summary=_("Files of a draft")
)
def files(request: HttpRequest, dossier: UUID) -> list[dict[str, Any]]:
    one = found(request, dossier)
    codes = {question.key: question.code for question in form_of(one).questions()}
    return [_out(paper, codes[paper.question]) for paper in files_of(one)]


@router.post(
    "/{uuid:dossier}/questions/{slug:question}/files",
    auth=MAY_FILL,
    response={201: FileOut},
    summary=_("Attach a file to a question (multipart, one file a request)"),
)
def attach(request: HttpRequest, dossier: UUID, question: str, file: File[UploadedFile]) -> Any:
    one = found(request, dossier)
    asked = codes_of(form_of(one)).get(question)
    if asked is None:
        raise Http404
    try:
        with refusals():
            paper = attach_file(
                dossier=one,
                question=asked.key,
                uploaded=file,
                user=person_of(request),
                now=timezone.now(),
            )
    except FileRefused as refusal:
        raise Problem("file-refused", file_phrase(file.name or "", refusal.message)) from refusal
    return Status(201, _out(paper, question))


@router.delete(
    "/{uuid:dossier}/files/{int:number}",
    auth=MAY_FILL,
    response={204: None},
    summary=_("Take a file off a draft; deposits keep it"),
)
def remove(request: HttpRequest, dossier: UUID, number: int) -> Any:
    paper = files_of(found(request, dossier)).filter(pk=min(number, 2**62)).first()
    if paper is None:
        raise Http404
    with refusals():
        remove_file(paper=paper, user=person_of(request), now=timezone.now())
    return HttpResponse(status=204)


def _out(paper: AnswerFile, code: str) -> dict[str, Any]:
    file = paper.file
    return {
        "id": paper.pk,
        "question": code,
        "name": file.name,
        "size": file.size,
        "media_type": file.media_type,
        "sha256": file.sha256,
    }
