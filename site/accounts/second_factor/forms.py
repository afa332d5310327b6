"""Codes that are typed, keys that are touched, and why a colleague's factor is taken off."""

from typing import Any

from allauth.core import context, ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import validate_totp_code
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.forms import plain_digits
from accounts.labels import FACTOR_REASONS
from accounts.models import User
from accounts.services.second_factor import accept_code, tell_of_guesses

WRONG = _("This code is not right. Wait for the next one, and check the time of the telephone.")
TOO_MANY = _("There were too many wrong codes. Try again in 15 minutes, or use a security key.")
UNKNOWN_KEY = _("This key was not recognised. Try again, or use another factor.")


class CodeField(forms.CharField):
    """A code of digits, in any script, with or without spaces."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            max_length=40,
            error_messages={"required": _("Type the code.")},
            widget=forms.TextInput(
                attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr"}
            ),
            **options,
        )

    def clean(self, value: Any) -> str:
        return plain_digits(str(super().clean(value)))


class ProveForm(forms.Form):
    """The code of an app, or a recovery code."""

    code = CodeField(
        label=_("Code"),
        help_text=_("The six digits in your app, or one of your recovery codes."),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        self.user = user
        self.factor: Authenticator | None = None
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        count_attempt(self.user)
        self.factor = accept_code(user=self.user, code=code)
        if self.factor is None:
            if not may_try(self.user):
                tell_of_guesses(user=self.user)
            raise ValidationError(WRONG)
        return code


class AppForm(forms.Form):
    """The first code of a new app, which shows that it has the secret."""

    code = CodeField(label=_("The six digits that the app shows"))

    def __init__(self, *args: Any, user: User, secret: str, **kwargs: Any) -> None:
        self.user, self.secret = user, secret
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        count_attempt(self.user)
        if not validate_totp_code(self.secret, code):
            raise ValidationError(WRONG)
        return code


class KeyForm(forms.Form):
    """A new security key, by the name that its owner gives it."""

    name = forms.CharField(
        label=_("Name of the key"),
        help_text=_("So that you know it again, such as “blue key” or “my telephone”."),
        max_length=60,
        error_messages={"required": _("Write a name.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )
    credential = forms.JSONField(required=False, widget=forms.HiddenInput)

    def clean_credential(self) -> Any:
        credential = self.cleaned_data["credential"]
        try:
            webauthn.parse_registration_response(credential)
            webauthn.complete_registration(credential)
        except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
            raise ValidationError(UNKNOWN_KEY) from None
        return credential


class TouchForm(forms.Form):
    """A security key that was touched."""

    credential = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_credential(self) -> Authenticator:
        credential = self.cleaned_data["credential"]
        try:
            webauthn.parse_authentication_response(credential)
            factor: Authenticator = webauthn.complete_authentication(self.user, credential)
        except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
            raise ValidationError(UNKNOWN_KEY) from None
        factor.record_usage()
        return factor


class ResetForm(forms.Form):
    """Why the factors of a colleague are taken off."""

    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[("", "—"), *FACTOR_REASONS.items()],
        error_messages={"required": _("Choose a reason.")},
    )


def count_attempt(user: User) -> None:
    """Count a code that is tried. Raises ValidationError where there were too many."""
    if not _counted(user):
        raise ValidationError(TOO_MANY)


def may_try(user: User) -> bool:
    """Say whether another code may be tried."""
    return _counted(user, dry_run=True)


def forget_attempts(user: User) -> None:
    """Begin to count anew: the right factor was shown."""
    ratelimit.clear(context.request, action="second_factor", key=str(user.pk))


def _counted(user: User, *, dry_run: bool = False) -> bool:
    return bool(
        ratelimit.consume(
            context.request, action="second_factor", key=str(user.pk), dry_run=dry_run
        )
    )
