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
    "screening": _("Being screened"),
    "complement_requested": _("Complement requested"),
    "eligible": _("Eligible"),
    "not_eligible": _("Not eligible"),
    "reviewed": _("Reviewed"),
    "retained": _("Retained"),
    "reserve": _("On the reserve list"),
    "not_retained": _("Not retained"),
    "notified": _("Notified"),
    "adhesion_voted": _("Adhesion voted"),
}

# What a person does, as the button and the history say it.
VERB_LABELS = {
    "submit": _("Submit"),
    "begin_screening": _("Begin screening"),
    "request_complement": _("Request a complement"),
    "send_complement": _("Send the complement"),
    "close_complement": _("Close the request for a complement"),
    "find_eligible": _("Find eligible"),
    "find_not_eligible": _("Find not eligible"),
    "screen_again": _("Screen again"),
    "conclude_review": _("Conclude the review"),
    "review_again": _("Review again"),
    "retain": _("Retain"),
    "keep_in_reserve": _("Keep in reserve"),
    "turn_down": _("Do not retain"),
    "promote": _("Promote from the reserve"),
    "notify": _("Notify the decision"),
    "record_adhesion": _("Record the vote of adhesion"),
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
    "dossier.pictures_joined": _("Pictures joined into one PDF"),
    "dossier.virus_refused": _("File refused on arrival: a virus was found"),
    "dossier.virus_found": _("File refused later: a virus was found"),
    "dossier.submitted": _("Dossier submitted"),
    "dossier.begin_screening": _("Screening begun"),
    "dossier.request_complement": _("Complement requested"),
    "dossier.send_complement": _("Complement received"),
    "dossier.close_complement": _("Request for a complement closed"),
    "dossier.find_eligible": _("Found eligible"),
    "dossier.find_not_eligible": _("Found not eligible"),
    "dossier.screen_again": _("Screened again"),
    "dossier.conclude_review": _("Review concluded"),
    "dossier.review_again": _("Sent back to review"),
    "dossier.retain": _("Dossier retained"),
    "dossier.keep_in_reserve": _("Dossier put on the reserve list"),
    "dossier.turn_down": _("Dossier not retained"),
    "dossier.promote": _("Promoted from the reserve list"),
    "dossier.notify": _("Decision notified"),
    "dossier.record_adhesion": _("Vote of adhesion recorded"),
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
    "too_few_pictures": _("attach at least two pictures to join them."),
    "pictures_changed": _("someone changed the files meanwhile: join them again."),
    "dossier_full": _("the files of a dossier may weigh 50 MB together."),
    "not_kept": _("the portal cannot store files at the moment. Send it again in a few minutes."),
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
