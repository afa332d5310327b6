"""Why a program's request was not done, as RFC 9457 has it, in the language asked for."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from publishing.bilingual import active_language

MEDIA_TYPE = "application/problem+json"

# Code: status and title. The documentation page lists them; an address ends with `#code`.
KINDS: dict[str, tuple[int, str | Promise]] = {
    "bad-request": (400, _("The request cannot be read.")),
    "token-needed": (401, _("A valid token is needed.")),
    "scope-too-small": (403, _("The token does not allow this.")),
    "not-found": (404, _("There is nothing here.")),
    "method-not-allowed": (405, _("This address does not know this method.")),
    "not-acceptable": (406, _("This address does not answer in the form asked for.")),
    "conflict": (409, _("This contradicts what was done before.")),
    "call-not-open": (409, _("The call does not take dossiers now.")),
    "question-not-open": (409, _("A complement is asked for, and not of this question.")),
    "answers-changed": (412, _("The answers have changed since they were read.")),
    "too-large": (413, _("The request is too large.")),
    "unsupported-media-type": (415, _("The request has a form that is not taken here.")),
    "invalid": (422, _("Something in the request is to be mended.")),
    "answers-to-mend": (422, _("Some answers are to be mended; the draft has kept them.")),
    "incomplete": (422, _("The dossier is not complete.")),
    "file-refused": (422, _("The file was not taken.")),
    "if-match-needed": (428, _("Say which state of the answers you have read (If-Match).")),
    "too-many-requests": (429, _("Too many requests.")),
    "server-error": (500, _("Something went wrong on our side.")),
    "unavailable": (503, _("The portal is unavailable for a moment.")),
}
BY_STATUS = {status: code for code, (status, _title) in reversed(KINDS.items())}


class Problem(Exception):
    """A request that is not done, for the reason `code`; `extension` is told beside it."""

    def __init__(self, code: str, detail: str = "", **extension: Any) -> None:
        super().__init__(code)
        self.code, self.detail, self.extension = code, detail, extension
        self.headers: dict[str, str] = {}

    def with_headers(self, **headers: str) -> "Problem":
        """Give the answer headers of its own; `_` stands for `-`."""
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return self


def problem_response(problem: Problem) -> HttpResponse:
    """Answer with a problem."""
    status, title = KINDS[problem.code]
    base = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    told: dict[str, Any] = {
        "type": f"{base}/{active_language()}/api/#{problem.code}",
        "title": str(title),
        "status": status,
    }
    if problem.detail:
        told["detail"] = problem.detail
    return JsonResponse(
        told | problem.extension,
        status=status,
        content_type=MEDIA_TYPE,
        headers=problem.headers,
        json_dumps_params={"ensure_ascii": False},
    )


def of_status(status: int) -> Problem:
    """Return the problem that a plain answer of some status means."""
    fallback = "server-error" if status >= 500 else "bad-request"
    return Problem(BY_STATUS.get(status, fallback))
