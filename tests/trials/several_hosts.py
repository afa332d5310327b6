"""Two hosts of the portal, a worker, an S3 store and nginx before them: nothing shared but these.

Each host and the worker have a `VAR_DIR` of their own: what they know of each other is in
PostgreSQL, in Redis and in the store. `TRIAL_REDIS_URL` names the Redis.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests
from django.conf import settings

from .object_store import object_store, our_private_files
from .proxy import NAME, Proxy
from .results import ROOT
from .server import Server
from .trial import Trial

REDIS = 10  # the number of its database that is ours
OF_DATABASE = "4"  # connections of each process
_COUNT = re.compile(r"^lcc_requests_total\{[^}]*\} (\S+)$", re.MULTILINE)
Environment = Callable[[Path], dict[str, str]]  # by the VAR_DIR


@dataclass
class Portal:
    """Two hosts, nginx before both, and one nginx before each, to ask just that one."""

    hosts: list[Server]
    front: Proxy
    before: list[Proxy]


@contextmanager
def standing(trial: Trial, *, mail_port: int, **told: str) -> Iterator[Portal]:
    """Start everything, the hosts with what else is told them; stop it at the end."""
    with ExitStack() as stack:
        store = stack.enter_context(object_store())
        environment = deployed(store | told, mail_port)
        hosts = [Server(folder(trial.var, name), environment(trial.var / name)) for name in "ab"]
        trial.servers += hosts
        with ThreadPoolExecutor(len(hosts)) as pool:
            list(pool.map(Server.start, hosts))
        stack.enter_context(working(folder(trial.var, "worker"), environment))
        front, *before = (
            stack.enter_context(proxied(trial.var, ports))
            for ports in ([one.port for one in hosts], *([one.port] for one in hosts))
        )
        stack.enter_context(our_private_files(store))
        try:
            yield Portal(hosts, front, before)
        finally:
            for host in hosts:
                host.kill()


def folder(var: Path, name: str) -> Path:
    """Make the folder of a host, with what the portal expects in it."""
    for inner in ("build/static", "cache", "log", "mail", "media", "private", "static"):
        (var / name / inner).mkdir(parents=True)
    return var / name


def deployed(ours: dict[str, str], mail_port: int) -> Environment:
    """Return what makes the environment of a host, as /etc/lcc/environment would hold it."""
    redis = os.environ.get("TRIAL_REDIS_URL", "redis://127.0.0.1:6379")
    common = ours | {
        "DJANGO_SETTINGS_MODULE": "tests.trials.production",
        "SECRET_KEY": settings.SECRET_KEY,
        "ALLOWED_HOSTS": NAME,
        "PUBLIC_URL": f"https://{NAME}",
        "TRUSTED_PROXY_COUNT": "1",
        "CACHE_URL": f"{redis.replace('redis://', 'rediscache://', 1)}/{REDIS}",
        "DATABASE_POOL": OF_DATABASE,
        "WEB_CONCURRENCY": "2",
        "WEB_THREADS": "16",
        "EMAIL_URL": f"smtp://127.0.0.1:{mail_port}",
        "DEFAULT_FROM_EMAIL": f"portail@{NAME}",
        "LINK_CHECK_VISITS_OTHER_SITES": "false",
    }
    return lambda var: common | {"VAR_DIR": str(var)}


@contextmanager
def working(var: Path, environment: Environment) -> Iterator[None]:
    """Run the worker, on a host of its own."""
    with (var / "worker.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "worker"],
            cwd=ROOT,
            env=os.environ | environment(var),
            stderr=log,
        )
    try:
        yield
    finally:
        process.terminate()
        process.wait(40)


def answered(port: int) -> int:
    """Return how many requests a host has answered, by what it tells Prometheus."""
    told = requests.get(f"http://127.0.0.1:{port}/metrics", timeout=30)
    told.raise_for_status()
    return round(sum(map(float, _COUNT.findall(told.text))))


@contextmanager
def proxied(var: Path, ports: list[int]) -> Iterator[Proxy]:
    """Run nginx before some hosts."""
    proxy = Proxy(var, ports)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.stop()
