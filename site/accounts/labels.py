"""Roles, reasons and acts of a commune's space, in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

ROLES = {
    "president": _("President of the council"),
    "director": _("Director of services"),
    "focal_point": pgettext_lazy("role in the commune", "Focal point"),
}

SCOPES = {
    "read": _("Read the dossiers"),
    "fill": _("Read and fill the dossiers"),
    "submit": _("Read, fill and send the dossiers"),
}

REASONS = {
    "elections": _("New council after elections"),
    "departure": _("The members have left their posts"),
    "mistake": _("The space was opened by mistake or by someone else"),
    "request": _("Request of the council"),
}

FACTOR_REASONS = {
    "lost": _("The telephone or the key is lost"),
    "replaced": _("The telephone or the key was replaced"),
    "broken": _("The telephone or the key no longer works"),
    "doubt": _("Somebody else may have had it"),
}

FACTORS = {
    "totp": _("Authenticator app"),
    "webauthn": _("Security key"),
    "recovery_codes": _("Recovery codes"),
}

VERBS = {
    "space.claimed": _("Space opened"),
    "space.invited": _("Colleague invited"),
    "space.invitation_withdrawn": _("Invitation withdrawn"),
    "space.invitation_lapsed": _("Invitation run out"),
    "space.joined": _("Invitation accepted"),
    "space.place_offered": _("Place offered to a successor"),
    "space.handed_over": _("Place handed over"),
    "space.role_changed": _("Role changed"),
    "space.member_removed": _("Member removed"),
    "space.left": _("Member left"),
    "space.access_requested": _("Access requested"),
    "space.access_granted": _("Access granted"),
    "space.access_declined": _("Access declined"),
    "space.token_made": _("Token made"),
    "space.token_revoked": _("Token revoked"),
    "space.recovered": _("Space recovered by an officer"),
}
