"""Who may decide what everyone reads."""

from typing import Any

from label.dossiers.permissions import may_act, may_decide

from .labels import RESULTS


def may_publish(user: Any, kind: str) -> bool:
    """Say whether a person may publish or withdraw: results are the committee's to publish."""
    return may_decide(user) or (kind != RESULTS and may_act(user))
