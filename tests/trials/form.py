"""A short form with one question of each kind that is kept in its own way."""

from typing import Any


def _words(text: str) -> dict[str, str]:
    return {"fr": text, "ar": f"{text} ع"}


def _question(code: str, kind: str, **options: Any) -> dict[str, Any]:
    return {
        "key": f"k-{code}",
        "code": code,
        "type": kind,
        "label": _words(code),
        "required": True,
        "options": options,
    }


SHORT: dict[str, Any] = {
    "steps": [
        {
            "key": "answers",
            "title": _words("Réponses"),
            "questions": [
                _question("name", "short_text"),
                _question("practice", "long_text"),
                _question("members", "number", minimum=1, maximum=1_000_000_000),
                _question("agreed", "yes_no"),
                _question(
                    "partners",
                    "group",
                    questions=[_question("partner", "short_text"), _question("since", "date")],
                    max_rows=3,
                ),
            ],
        },
        {
            "key": "papers",
            "title": _words("Pièces"),
            "questions": [_question("proof", "file", max_files=3)],
        },
    ]
}
PAPERS, PROOF = 2, "k-proof"  # the step and the question of the files
