"""What differs between two snapshots of a dossier, question by question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

# What stands for no answer; the answer no is one.
NOTHING: tuple[Any, ...] = (None, "", [])
Change = Literal["added", "changed", "removed"]


@dataclass(frozen=True)
class Difference:
    """A question whose answer is not the same; `key` and `code` are the question's."""

    key: str
    code: str
    change: Change


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """Return the questions that differ, in the order of `after`, then those that are gone.

    A question that is not asked and one that is not answered are the same: there is no answer.
    Files differ by content or by name, whatever their order.
    """
    old, new = _answers(before), _answers(after)
    codes = _codes(before) | _codes(after)
    found = []
    for key in [*new, *(key for key in old if key not in new)]:
        if key not in old:
            found.append(Difference(key, codes[key], "added"))
        elif key not in new:
            found.append(Difference(key, codes[key], "removed"))
        elif old[key] != new[key]:
            found.append(Difference(key, codes[key], "changed"))
    return found


def _codes(snapshot: Mapping[str, Any]) -> dict[str, str]:
    return {answer["key"]: answer["code"] for answer in snapshot["answers"]}


def _answers(snapshot: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was answered, by question key, in the order of the form."""
    papers: dict[str, list[tuple[str, str]]] = {}
    for paper in snapshot["files"]:
        papers.setdefault(paper["question"], []).append((paper["sha256"], paper["name"]))
    answers: dict[str, Any] = {}
    for answer in snapshot["answers"]:
        key = answer["key"]
        content = sorted(papers[key]) if key in papers else _content(answer)
        if content not in NOTHING:
            answers[key] = content
    return answers


def _content(answer: Mapping[str, Any]) -> Any:
    # A file question's value is a list of the draft's own ids; its files were told apart above.
    value = answer["value"]
    return answer["typed"] if value in NOTHING else value
