"""From the blocks an editor arranges to the form that the domain knows."""

from typing import Any

from .domain.form import Form
from .domain.questions import QUESTION_TYPES
from .models import Call

Blocks = list[dict[str, Any]]


def draft_of(call: Call) -> Form:
    """Return the call's form as it is being edited. A block's UUID is the question's key."""
    blocks: Blocks = call.form.get_prep_value()
    return Form.from_schema(
        {
            "steps": [_step(block) for block in blocks],
            "prerequisites": [
                _prerequisite(block["value"]) for block in call.prerequisites.get_prep_value()
            ],
        }
    )


def _prerequisite(value: dict[str, Any]) -> dict[str, Any]:
    return {
        "code": value.get("code") or "",
        "domain": value.get("domain"),
        "title": _pair(value, "title"),
        "reason": _pair(value, "reason"),
        "requirements": [item["value"] for item in value.get("requirements") or ()],
        "mode": value.get("mode"),
        "proofs": [item["value"] for item in value.get("proofs") or ()],
    }


def _step(block: dict[str, Any]) -> dict[str, Any]:
    value = block["value"]
    return {
        "key": block["id"],
        "title": _pair(value, "title"),
        "introduction": _pair(value, "introduction"),
        "questions": [_question(child) for child in value.get("questions") or ()],
    }


def _question(block: dict[str, Any]) -> dict[str, Any]:
    value = block["value"]
    return {
        "key": block["id"],
        "code": value.get("code") or "",
        "type": block["type"],
        "label": _pair(value, "label"),
        "help": _pair(value, "help"),
        "required": value.get("required"),
        "condition": value.get("condition"),
        "domain": value.get("domain"),
        "personal": value.get("personal"),
        "options": _options(block["type"], value),
    }


def _options(kind: str, value: dict[str, Any]) -> dict[str, Any]:
    options = {name: value.get(name) for name in QUESTION_TYPES[kind].option_names}
    if "choices" in options:
        options["choices"] = [_choice(item["value"]) for item in options["choices"] or ()]
    if kind == "date":
        options = {name: str(day or "") for name, day in options.items()}
    if kind == "group":
        options["questions"] = [_question(child) for child in options["questions"] or ()]
        options["row_label"] = _pair(value, "row_label")
    return options


def _choice(value: dict[str, Any]) -> dict[str, Any]:
    return {"code": value.get("code") or "", "label": _pair(value, "label")}


def _pair(value: dict[str, Any], name: str) -> dict[str, str]:
    return {code: (value.get(f"{name}_{code}") or "").strip() for code in ("fr", "ar")}
