"""One file sent or removed by itself, for an open page."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from label.calls.domain.questions import File
from label.dossiers.domain.progress import progress
from label.dossiers.labels import STEP_STATES, file_phrase
from label.dossiers.selectors import files_of
from label.dossiers.services.errors import CallNotOpen, FileNotKept, FileRefused
from label.dossiers.services.files import attach_file, remove_file

from .one_step import OneStepView
from .standing import standing


class AnswerFileView(OneStepView):
    """Takes one file, or takes one off; a refusal is told in words.

    Status 422 where the file is not taken, 503 where it can be sent again later.
    """

    takes_files = True

    def post(self, request: HttpRequest, number: int, key: str) -> HttpResponse:
        self.find_step(number)
        question = self.find_question(key)
        if not isinstance(question, File):
            raise Http404
        now = timezone.now()
        try:
            self.act(question, now)
        except CallNotOpen:
            return HttpResponse(status=409)
        except FileRefused as refusal:
            words = file_phrase(getattr(request.FILES["file"], "name", ""), refusal.message)
            status = 503 if isinstance(refusal, FileNotKept) else 422
            return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
        self.dossier.changed_at = now
        page = self.page()
        context = {
            "dossier": self.dossier,
            "number": self.number,
            "place": page.place(question),
            "standing": standing(self.dossier, page.form, page.typed),
            "steps": [(s, STEP_STATES[s.state]) for s in progress(self.form, page.typed)],
        }
        answer = render(request, "dossiers/filed.html", context)
        answer["X-Saved"] = "1"
        return answer

    def act(self, question: File, now: datetime) -> None:
        """Attach the file that came, or remove the one that is named."""
        removed = self.request.POST.get("remove", "")
        uploaded = self.request.FILES.get("file")
        if uploaded is not None:
            attach_file(
                dossier=self.dossier,
                question=question.key,
                uploaded=uploaded,
                user=self.person,
                now=now,
            )
        elif removed.isdigit():
            for paper in files_of(self.dossier).filter(pk=int(removed), question=question.key):
                remove_file(paper=paper, user=self.person, now=now)
        else:
            raise Http404
