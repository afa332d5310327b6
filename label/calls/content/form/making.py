"""Write a form down: blocks as they are stored, with keys that are the same at every loading."""

import uuid
from typing import Any

Block = dict[str, Any]
Pair = tuple[str, str]

_KEYS = uuid.UUID("6d2f6c0e-52d3-5b52-9a2e-6f6f1f0b8a11")
NOTHING: Pair = ("", "")


def step(code: str, title: Pair, introduction: Pair, *questions: Block) -> Block:
    """Write one step: its texts in French and Arabic, then its questions."""
    value = _pair("title", title) | _pair("introduction", introduction)
    return block("step", f"step {code}", value | {"questions": list(questions)})


def ask(
    kind: str,
    code: str,
    label: Pair,
    help_text: Pair = NOTHING,
    *,
    when: tuple[str, str, str] | None = None,
    **more: Any,
) -> Block:
    """Write one question; `when` is the condition: code, relation, answer."""
    value = _pair("label", label) | _pair("help", help_text) | {"code": code} | more
    if when:
        value["condition"] = dict(zip(("question", "operator", "value"), when, strict=True))
    return block(kind, code, value)


def choices(question: str, *listed: tuple[str, str, str]) -> list[Block]:
    """Write the choices of a question: code, French, Arabic."""
    return [
        block("item", f"{question}.{code}", {"code": code} | _pair("label", (fr, ar)))
        for code, fr, ar in listed
    ]


def _pair(name: str, texts: Pair) -> dict[str, str]:
    return {f"{name}_fr": texts[0], f"{name}_ar": texts[1]}


def block(kind: str, name: str, value: Any) -> Block:
    """Write any block; its key comes from its name."""
    return {"type": kind, "id": str(uuid.uuid5(_KEYS, name)), "value": value}
