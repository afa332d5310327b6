"""Who prepares what the committee decides."""

from typing import Any

from label.dossiers.permissions import may_act, may_decide


def may_prepare(user: Any) -> bool:
    """Say whether a person may prepare batches of decisions: officers and the committee."""
    return may_act(user) or may_decide(user)
