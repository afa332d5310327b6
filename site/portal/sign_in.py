"""Wagtail's sign-in form: its second label in both languages, and a bound on wrong passwords."""

from typing import Any

from allauth.core import ratelimit
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm

from portal.locking import attempted_address

FAILED = "staff_password_failed"


class StaffSignInForm(LoginForm):
    """Takes no more passwords where too many were wrong, for an address or from a place.

    django-axes bounds the attempts on one address from one place; this, what it does not see:
    one address tried from many places, and many addresses from one.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")

    def clean(self) -> Any:
        if not self._count(dry_run=True):
            raise ValidationError(_("There were too many wrong passwords. Try again later."))
        try:
            return super().clean()
        except ValidationError:
            self._count()
            raise

    def _count(self, *, dry_run: bool = False) -> bool:
        address = attempted_address(None, self.cleaned_data)
        return bool(ratelimit.consume(self.request, action=FAILED, key=address, dry_run=dry_run))
