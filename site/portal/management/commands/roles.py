"""`manage.py roles`: the groups Communication, Instruction, Administration as the code has them."""

from typing import Any

from django.core.management import BaseCommand

from portal.roles import establish_roles


class Command(BaseCommand):
    help = "Give the staff groups the permissions that portal/roles.py states."

    def handle(self, **options: Any) -> None:
        establish_roles()
