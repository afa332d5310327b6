"""Who may key in a paper dossier."""

from typing import Any

from label.dossiers.permissions import may_act


def may_key_in(user: Any) -> bool:
    """Say whether a person may type a commune's paper dossier: some of those who instruct."""
    return may_act(user) and bool(user.has_perm("assisted.key_in_dossier"))
