"""Signing in with a one-time code; people and roles of a space."""

import unicodedata
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.core import context
from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.domain.tokens import LIFETIMES, READ
from accounts.known_browser import may_ask
from accounts.labels import REASONS, ROLES, SCOPES


def _days(count: int) -> Any:
    return lazy(
        lambda: ngettext("%(count)s day", "%(count)s days", count) % {"count": count}, str
    )()


ADDRESS_ERRORS = {
    "required": _("Write the e-mail address."),
    "invalid": _("Write an e-mail address such as name@example.ma."),
}


def plain_digits(typed: str) -> str:
    """Return a code as 0-9, typed with any digits and spaces; what has no digit stays as it is."""
    return "".join(str(unicodedata.digit(c)) for c in typed if c.isdigit()) or typed


class EmailForm(RequestLoginCodeForm):
    """The address to which the code goes. The same answer whether it is known or not."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send you a code of six digits. There is no password to remember."),
        max_length=254,
        error_messages=ADDRESS_ERRORS,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )

    def clean_email(self) -> str:
        email = str(super().clean_email())
        if not may_ask(context.request, email):
            raise get_adapter().validation_error("too_many_login_attempts")
        return email


class CodeForm(ConfirmLoginCodeForm):
    """The code, typed with any digits and spaces."""

    code = forms.CharField(
        label=_("Code of six digits"),
        help_text=_("It is valid for 15 minutes."),
        max_length=40,
        error_messages={"required": _("Type the code of six digits.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr"}
        ),
    )

    def clean_code(self) -> str:
        self.cleaned_data["code"] = plain_digits(self.cleaned_data["code"])
        return super().clean_code()


class RoleForm(forms.Form):
    """What a person is in the commune."""

    role = forms.ChoiceField(
        label=_("Role in the commune"),
        choices=list(ROLES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role.")},
    )


class SuccessorForm(forms.Form):
    """Who takes over a place."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The letter goes to this address, and only its owner can accept."),
        max_length=254,
        error_messages=ADDRESS_ERRORS,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).strip().lower()


class InvitationForm(RoleForm, SuccessorForm):
    """Who is invited, and in what role."""

    field_order = ["email", "role"]


class RecoveryForm(InvitationForm):
    """To whom an officer gives a space, and why."""

    reason = forms.ChoiceField(label=_("Reason"), choices=[("", "—"), *REASONS.items()])
    note = forms.CharField(
        label=_("What it rests on"),
        help_text=_("The letter, minutes or call that asked for it. Only officers read this."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    field_order = ["email", "role", "reason", "note"]


class TokenForm(forms.Form):
    """What a program may do in the space, and until when."""

    name = forms.CharField(
        label=_("Name of the token"),
        help_text=_("What the program is, so that members know it again."),
        max_length=80,
        error_messages={"required": _("Write a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
    scope = forms.ChoiceField(
        label=_("What it allows"),
        choices=list(SCOPES.items()),
        initial=READ,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it allows.")},
    )
    days = forms.ChoiceField(
        label=_("How long it is valid"),
        choices=[(str(days), _days(days)) for days in LIFETIMES],
        initial=str(LIFETIMES[0]),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how long it is valid.")},
    )
