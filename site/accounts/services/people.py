"""Opening a person's account."""

from django.db import transaction

from accounts.models import User


@transaction.atomic
def open_account(*, email: str, language: str) -> User:
    """Return the person with this address, made if new. Only one-time codes let them in."""
    person, _made = User.objects.get_or_create(
        email=email.strip().lower(), defaults={"language": language}
    )
    if not person.password:
        person.set_unusable_password()
        person.save(update_fields=["password"])
    return person
