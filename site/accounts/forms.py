"""Signing in with a one-time code."""

import unicodedata

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.utils.translation import gettext_lazy as _


class EmailForm(RequestLoginCodeForm):
    """The address to which the code goes. The same answer whether it is known or not."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send you a code of six digits. There is no password to remember."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )


class CodeForm(ConfirmLoginCodeForm):
    """The code, typed with any digits and spaces."""

    code = forms.CharField(
        label=_("Code of six digits"),
        help_text=_("It is valid for 15 minutes."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr"}
        ),
    )

    def clean_code(self) -> str:
        typed = self.cleaned_data["code"]
        digits = "".join(str(unicodedata.digit(c)) for c in typed if c.isdigit())
        self.cleaned_data["code"] = digits or typed
        return super().clean_code()
