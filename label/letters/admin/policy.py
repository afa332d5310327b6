"""The register is read by whoever reads dossiers."""

from typing import Any

from label.dossiers.admin.policy import InstructorsPolicy
from label.dossiers.permissions import may_instruct


class RegisterPolicy(InstructorsPolicy):
    """The register is read; what it says is a service's act."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and may_instruct(user)
