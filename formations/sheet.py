"""The attendance sheet to sign, as a paper in both languages (see `records.pdf`)."""

from functools import partial
from typing import Any

from django.utils.formats import date_format

from formations import words
from formations.labels import FUNCTIONS, HALVES
from formations.models import Enrolment, Registration
from publishing.bilingual import LANGUAGE_CODES, both, pick
from records import pdf


def sheet_pdf(enrolment: Enrolment, people: list[Registration]) -> bytes:
    """Return the sheet: a line a person, a column to sign in a half day."""
    return pdf.render("formations/sheet", sheet_data(enrolment, people))


def sheet_data(enrolment: Enrolment, people: list[Registration]) -> dict[str, Any]:
    """Return what the sheet says."""
    session = enrolment.session
    return {
        "training": {code: pick(session.programme, "title", code) for code in LANGUAGE_CODES},
        "when": both(lambda: words.dates(session.span)),
        "where": {code: words.place(session, code) for code in LANGUAGE_CODES},
        "reference": session.code,
        "halves": [
            {
                "day": one.day.strftime("%d/%m"),
                "weekday": both(partial(date_format, one.day, "l")),
                "half": both(partial(str, HALVES[one.half])),
            }
            for one in enrolment.half_days
        ],
        "people": [_line(number, row) for number, row in enumerate(people, 1)],
    }


def _line(number: int, row: Registration) -> dict[str, Any]:
    return {
        "number": str(number),
        "name": row.name,
        "function": both(lambda: FUNCTIONS[row.function]),
        "commune": {code: pick(row.commune, "name", code) for code in LANGUAGE_CODES},
    }
