"""Each role gets from each address, by each method, what the rules give it, and nothing else."""

from itertools import product
from typing import Any

from django.test import SimpleTestCase

from . import matrix
from .addresses import ADDRESSES, Address
from .asking import ask, told
from .base import AccessTest
from .programs import BEARERS, CALLS, FORGED
from .programs import PUBLIC as PUBLIC_CALLS
from .roles import CODES
from .rules import GROUPS, STAFF
from .screens import BUTTONS, OF_A_VERSION, SCREENS, screen_of
from .tables import ELSEWHERE, PUBLIC
from .walking import Route, routes

METHODS = ("GET", "POST", "HEAD", "PUT", "DELETE")
WAGTAILS = ("django.", "rest_framework.", "wagtail.", "wagtail_localize.")


class RulesTest(SimpleTestCase):
    def test_the_tables_are_those_of_the_rules(self) -> None:
        for path, rows in matrix.tables().items():
            assert matrix.read(path) == rows, "python -m tests.access"

    def test_every_address_has_a_rule(self) -> None:
        assert sorted({one.key for one in routes() if not has_rule(one)}) == []

    def test_every_rule_has_an_address(self) -> None:
        known = {one.key for one in routes()}
        assert [one.name for one in ADDRESSES if one.name not in known] == []
        assert {one.name.rpartition(":")[0] for one in routes()} >= set(SCREENS)


def has_rule(route: Route) -> bool:
    space, _colon, name = route.name.rpartition(":")
    if space == "api":
        return name in {*PUBLIC_CALLS.split(), *(call.name for call in CALLS)}
    if route.key in {*(one.name for one in ADDRESSES), *PUBLIC.split()}:
        return True
    if space in SCREENS:
        return screen_of(route) is not None or name in OF_A_VERSION
    if space.startswith("wagtailsnippets_"):
        return False
    return route.key.startswith(tuple(ELSEWHERE)) or is_wagtails(route)


def is_wagtails(route: Route) -> bool:
    named = route.name == "-" or route.name.startswith("wagtail")
    return named and route.module.startswith((*WAGTAILS, "publishing.choosers", "portal.api"))


def one_of_each(address: Address) -> set[str]:
    """Return a role for each answer that the address has, and its door for strangers."""
    return set({address.rule.cell(role): role for role in CODES}.values())


def right(wrong: dict[Any, Any]) -> None:
    assert not wrong, "\n".join(f"{where}: {what}" for where, what in wrong.items())


class MatrixTest(AccessTest):
    def test_every_cell_by_every_method(self) -> None:
        wrong = {}
        for address, role in product(ADDRESSES, CODES):
            path = self.path(address)
            for method in METHODS if role in one_of_each(address) else METHODS[:2]:
                found = told(ask(self.clients[role], method, path))
                allowed = address.rule.may_answer(role, method)
                if found not in allowed:
                    wrong[address.name, role, method] = (found, allowed)
        right(wrong)

    def test_options_tell_nothing(self) -> None:
        wrong = {}
        for address in ADDRESSES:
            for role in one_of_each(address):
                answer = ask(self.clients[role], "OPTIONS", self.path(address))
                allowed = {"200", "405", address.rule.answer(role, "GET")}
                if told(answer) not in allowed or answer.content:
                    wrong[address.name, role] = (told(answer), answer.content[:80])
        right(wrong)

    def test_what_is_theirs_is_not_found_under_what_is_ours(self) -> None:
        wrong, asked = {}, 0
        ours, theirs = self.world.ours.things, self.world.theirs.things
        for address in ADDRESSES:
            strange = {p: n for p, n in address.parts.items() if ours[n] != theirs[n]}
            if len(strange) < 2:
                continue
            method = "POST" if address.rule.get == "-" else "GET"
            client = self.clients[GROUPS[address.rule.act][-1]]
            for part, name in strange.items():
                asked += 1
                path = self.path(address, **{part: theirs[name]})
                if (found := told(ask(client, method, path))) != "404":
                    wrong[address.name, part] = found
        right(wrong)
        assert asked >= 30

    def test_screens_of_rows_are_for_those_who_may(self) -> None:
        wrong = {}
        for route in filter(screen_of, routes()):
            screens, act = screen_of(route) or self.fail()
            row = str(self.world.ours.things[screens.thing])
            path = f"/{route.route}".replace("<int:pk>", row)
            for role in ("nobody", "focal_point", *STAFF):
                shown = "405" if route.name.endswith(BUTTONS) else "200"
                given = shown if role in screens.may(act) else "home"
                expected = given if role in STAFF else "sign-in"
                if (found := told(ask(self.clients[role], "GET", path))) != expected:
                    wrong[route.name, role] = (found, expected)
        right(wrong)

    def test_only_staff_get_past_the_door_of_the_administration(self) -> None:
        wrong = {}
        for route in filter(is_behind_the_door, routes()):
            for role, method in product(("nobody", "focal_point"), ("GET", "POST")):
                found = told(ask(self.clients[role], method, route.example))
                if found != "sign-in":
                    wrong[route.route, role, method] = found
        right(wrong)

    def test_programs_get_what_their_token_allows(self) -> None:
        wrong, ours = {}, self.world.ours.things
        neighbours = self.world.theirs.things["tokens"]["submit"]
        texts = ours["tokens"] | {"forged": FORGED, "neighbour": neighbours}
        for call, bearer in product(CALLS, BEARERS):
            client = self.clients["focal_point" if bearer == "member" else "nobody"]
            headers = {"Authorization": f"Bearer {texts[bearer]}"} if bearer in texts else {}
            body = {"data": "{}", "content_type": "application/json", "headers": headers}
            found = told(ask(client, call.method, call.path.format(**ours), **body))
            if found != call.answer(bearer):
                wrong[call.method, call.path, bearer] = (found, call.answer(bearer))
        right(wrong)


def is_behind_the_door(route: Route) -> bool:
    open_to_all = (*PUBLIC.split(), "second_factor:")
    return route.is_admin and not route.is_pattern and not route.name.startswith(open_to_all)
