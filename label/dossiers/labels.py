"""States, problems and progress, in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

STATE_LABELS = {
    "draft": _("Draft, not yet submitted"),
    "submitted": _("Submitted"),
}

STEP_STATES = {
    "empty": _("To do"),
    "started": _("In progress"),
    "to_mend": _("To correct"),
    "complete": _("Complete"),
}

NOTICE_KINDS = {
    "week": _("Seven days before closing"),
    "two_days": _("Two days before closing"),
    "closed": _("The call has closed"),
}

CHANGES = {
    "added": _("answer added"),
    "changed": _("answer changed"),
    "removed": _("answer removed"),
}

VERBS = {
    "dossier.started": _("Draft started"),
    "dossier.file_attached": _("File attached"),
    "dossier.file_removed": _("File removed"),
    "dossier.submitted": _("Dossier submitted"),
    "dossier.erased": _("Dossier erased at the end of its retention"),
}

FILE_KINDS = {
    "pdf": "PDF",
    "docx": "DOCX",
    "xlsx": "XLSX",
    "odt": "ODT",
    "ods": "ODS",
    "jpeg": "JPEG",
    "png": "PNG",
}

PROBLEMS: Mapping[str, Any] = {
    "required": _("Answer this question."),
    "consent_needed": _("Tick this box to be able to send the dossier."),
    "file_required": _("Attach the file that is asked for."),
    "too_long": ngettext_lazy(
        "Shorten this text: at most %(limit)s character (it has %(length)s).",
        "Shorten this text: at most %(limit)s characters (it has %(length)s).",
        "limit",
    ),
    "too_short": ngettext_lazy(
        "Write at least %(limit)s character.", "Write at least %(limit)s characters.", "limit"
    ),
    "not_a_number": _("Write a number, with digits only, such as 1503 or 12,5."),
    "too_many_decimals": ngettext_lazy(
        "Write at most %(limit)s digit after the comma.",
        "Write at most %(limit)s digits after the comma.",
        "limit",
    ),
    "below": _("Write a number of %(limit)s or more."),
    "above": _("Write a number of %(limit)s or less."),
    "not_a_choice": _("Choose one of the answers in the list."),
    "too_few_choices": ngettext_lazy(
        "Choose at least %(limit)s answer.", "Choose at least %(limit)s answers.", "limit"
    ),
    "too_many_choices": ngettext_lazy(
        "Choose at most %(limit)s answer.", "Choose at most %(limit)s answers.", "limit"
    ),
    "not_a_date": _("Write a date of the calendar, such as 25/08/2026."),
    "date_before": _("Write a date of %(limit)s or later."),
    "date_after": _("Write a date of %(limit)s or earlier."),
    "not_an_email": _("Write an e-mail address such as name@example.ma."),
    "not_a_telephone": _("Write a Moroccan telephone number such as 05 37 12 34 56."),
    "not_a_web_address": _("Write a web address such as https://www.example.ma."),
    "unknown_commune": _("Choose a commune from the list."),
    "too_many_files": ngettext_lazy(
        "Keep at most %(limit)s file for this question.",
        "Keep at most %(limit)s files for this question.",
        "limit",
    ),
    "too_many_rows": ngettext_lazy(
        "Keep at most %(limit)s entry.", "Keep at most %(limit)s entries.", "limit"
    ),
    "too_few_rows": ngettext_lazy(
        "Fill in at least %(limit)s entry.", "Fill in at least %(limit)s entries.", "limit"
    ),
}

FILE_REFUSALS = {
    "too_many_files": _("this question already has as many files as it takes."),
    "kind_not_here": _("this question takes other kinds of files."),
    "dossier_full": _("the files of a dossier may weigh 50 MB together."),
}


class _Figure(int):
    """A number that chooses its plural and is written isolated, so that it stays whole (UAX 9)."""

    def __str__(self) -> str:
        return f"\u2068{number_format(int(self), force_grouping=True)}\u2069"


def _written(value: str | int) -> str | int:
    if isinstance(value, int):
        return _Figure(value)
    return f"\u2068{date_format(date.fromisoformat(value), 'DATE_FORMAT')}\u2069"


def problem_phrase(code: str, params: Mapping[str, str | int]) -> str:
    """Return what to do about a problem, in the reader's language."""
    shown = {name: _written(value) for name, value in params.items()}
    return str(PROBLEMS[code] % shown) if shown else str(PROBLEMS[code])


def file_phrase(name: str, reason: str) -> str:
    """Say which file was not taken and why: `reason` is a code of ours or a phrase."""
    return f"\u2068{name}\u2069 — {FILE_REFUSALS.get(reason, reason)}"
