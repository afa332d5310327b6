"""nginx keeps what the portal lets it keep, no longer than told, and nothing that is somebody's.

Two hosts with `PROXY_CACHE_SECONDS`, behind nginx as `deploy/` sets it up. Readers ask; an editor
publishes; then both hosts die, and what was kept is still shown.
"""

import math
import time
from collections.abc import Iterator, Mapping

import requests

from tests.trials.applicant import TIMEOUT
from tests.trials.figures import Figure, at_most, exactly, none
from tests.trials.proxy import NAME
from tests.trials.server import free_port
from tests.trials.several_hosts import Portal, answered, standing
from tests.trials.trial import Trial

from .editor import ADDRESS, plant_page, publish, signed_in

TERM = 3  # seconds
PAGES = (ADDRESS, ADDRESS.replace("/fr/", "/ar/"))
# Who may be somebody, or wants a part of a page: asks for the same address as everybody.
OTHERS: tuple[Mapping[str, str], ...] = (
    {"Cookie": "__Host-sessionid=invented"},
    {"Cookie": "messages=invented"},
    {"Authorization": "Bearer invented"},
    {"HX-Request": "true"},
)
# Asked by nobody in particular, and yet never to be kept.
NOT_KEPT = ("/fr/compte/connexion/", "/fr/recherche/?q=commune", "/api/openapi.json", "/")


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    readers = trial.pick(50, 1_000)
    page = plant_page()
    with standing(trial, mail_port=free_port(), PROXY_CACHE_SECONDS=str(TERM)) as portal:
        yield none("findings of nginx -t", [found] if (found := portal.front.finding()) else [])
        reached, lasted = asked_of_hosts(portal, [(address, {}) for address in PAGES] * readers)
        # Of each page one request a term, and one that came before the first was there.
        limit = len(PAGES) * (lasted / TERM + 2)
        yield Figure("readers of two pages", len(PAGES) * readers)
        yield at_most("of them, those whom a host answered", reached, limit)
        others = [(address, told) for address in PAGES for told in OTHERS] * 3
        others += [(address, {}) for address in NOT_KEPT] * 3
        reached, _lasted = asked_of_hosts(portal, others)
        yield exactly("others, all answered by a host", reached, len(others))
        yield none("pages kept in the place of another", exchanged(portal))
        editor = signed_in(portal.front)
        ask(portal, ADDRESS)  # so that the former page has just been kept
        publish(editor, page, "Après")
        yield at_most("a change is shown after", shown_after(portal, "Après"), TERM + 1, "s")
        for host in portal.hosts:
            host.kill()
        time.sleep(TERM)
        yield exactly(
            "kept pages shown while no host answers",
            [ask(portal, address).status_code for address in PAGES].count(200),
            len(PAGES),
        )
        refused = [ask(portal, *one).status_code for one in others]
        yield none("others shown anything then", [code for code in refused if code != 503])


def ask(
    portal: Portal, address: str, headers: Mapping[str, str] | None = None
) -> requests.Response:
    """Ask nginx, without any cookie but those told."""
    return requests.get(
        f"https://127.0.0.1:{portal.front.port}{address}",
        headers={"Host": NAME, **(headers or {})},
        verify=str(portal.front.certificate),
        allow_redirects=False,
        timeout=TIMEOUT,
    )


def exchanged(portal: Portal) -> list[str]:
    """Ask for a page with the end of another's address among what is accepted; ask for that one."""
    upper, name = ADDRESS.rstrip("/").rsplit("/", 1)
    for end in (f"{name}/gzip", f"{name}/ gzip"):
        ask(portal, f"{upper}/", {"Accept-Encoding": end})
    wished, shown = (
        ask(portal, ADDRESS, {"Accept-Encoding": one}).text for one in ("identity", "gzip")
    )
    return [] if shown == wished else [shown[:80]]


def asked_of_hosts(
    portal: Portal, wishes: list[tuple[str, Mapping[str, str]]]
) -> tuple[int, float]:
    """Ask one after the other; return how many reached a host, and how long it took."""
    before, began = reached_hosts(portal), time.monotonic()
    for address, headers in wishes:
        status = ask(portal, address, headers).status_code
        assert status < 500, f"{status} from {address}"
    lasted = time.monotonic() - began
    time.sleep(1)  # what nginx fetches behind a reader's back
    # To be asked for the count is counted by each host.
    return reached_hosts(portal) - before - len(portal.hosts), lasted


def reached_hosts(portal: Portal) -> int:
    """Return how many requests the hosts have answered."""
    return sum(answered(host.port) for host in portal.hosts)


def shown_after(portal: Portal, title: str) -> float:
    """Return how long it takes until nobody in particular is shown a title; infinite if never."""
    began = time.monotonic()
    while title not in ask(portal, ADDRESS).text:
        if time.monotonic() > began + 10 * TERM:
            return math.inf
        time.sleep(0.1)
    return time.monotonic() - began
