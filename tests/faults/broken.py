"""Portals that are broken on purpose: a program that does not see it proves nothing."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile, File
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from records.storage import PrivateStorage

LATE = 5.0  # seconds: several acts of each applicant, whatever the machine


class AnswersTooEarly:
    """Says that a dossier was received, and does the work a moment later."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not (request.method == "POST" and request.path.endswith("/envoi/")):
            return self.get_response(request)
        request.POST.get("key")  # the body is gone once the line is closed
        threading.Thread(target=self._work, args=(request,), daemon=True).start()
        answer: HttpResponse = HttpResponseRedirect(
            request.path.replace("/envoi/", "/recepisse/"), status=303
        )
        return answer

    def _work(self, request: HttpRequest) -> None:
        time.sleep(LATE)
        self.get_response(request)


class WritesTooLate(PrivateStorage):
    """Says that an object is kept, and writes it a moment later."""

    def _save(self, name: str, content: File[bytes]) -> str:
        whole = ContentFile(content.read())
        threading.Thread(target=self._late, args=(name, whole), daemon=True).start()
        return name

    def _late(self, name: str, content: Any) -> None:
        time.sleep(LATE)
        super()._save(name, content)


class SaysNothing(PrivateStorage):
    """Waits for as long as a file named `stalled` lies in the portal's folder."""

    def _save(self, name: str, content: File[bytes]) -> str:
        mark = Path(os.environ["VAR_DIR"]) / "stalled"
        while mark.exists():
            time.sleep(0.1)
        return super()._save(name, content)
