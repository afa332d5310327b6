"""The portal with one of everything and a browser for each role, made once for a class."""

from typing import Any
from unittest.mock import patch

from django.http import HttpResponseNotFound
from django.template.backends.django import Template
from django.test import Client, TestCase, override_settings

from .addresses import Address
from .asking import client_of, path_of
from .roles import CODES
from .world import World, make_world

# What is found out here is who is given a page; what stands on it is for the tests of its room.
unwritten = patch.object(Template, "render", lambda *_args, **_kwargs: "")


def not_found(_request: Any, exception: Any = None) -> HttpResponseNotFound:
    """Answer 404 without a page."""
    return HttpResponseNotFound()


plain_404 = patch("portal.urls.handler404", not_found, create=True)


@override_settings(CHROME_SECONDS=300)
class AccessTest(TestCase):
    world: World
    clients: dict[str, Client]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.world = make_world()
        cls.clients = {code: client_of(cls.world.people.get(code)) for code in CODES}

    def setUp(self) -> None:
        for patched in (unwritten, plain_404):
            patched.start()
            self.addCleanup(patched.stop)

    def path(self, address: Address, **theirs: Any) -> str:
        """Return the path of an address about our things, some parts put in another's place."""
        ours = self.world.ours.things
        return path_of(address.name, {p: ours[name] for p, name in address.parts.items()} | theirs)
