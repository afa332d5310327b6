"""What the portal is measured beside: a bare Django view, nginx, a project as Wagtail makes it.

Each is served from a temporary folder, by the same gunicorn with the same workers and threads.
"""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.serving import ROOT, free_port

QUIET = 5  # looks, a second apart, that find no task
UNDONE = re.compile(r'lcc_tasks\{state="(?:ready|running)"\} [1-9]')
BARE = """
from pathlib import Path
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

told = {"ALLOWED_HOSTS": ["127.0.0.1"], "SECRET_KEY": "bare", "MIDDLEWARE": []}
settings.configure(ROOT_URLCONF=__name__, **told)
BODY = Path(__file__).with_name("body").read_bytes()
urlpatterns = [path("page/", lambda request: HttpResponse(BODY))]
application = get_wsgi_application()
"""
GUNICORN = """
import runpy, sys
before = sys.path[:]
told = runpy.run_path({config!r})
sys.path[:] = before  # a stock project has a `home` of its own
worker_class, workers, threads = told["worker_class"], told["workers"], told["threads"]
preload_app, keepalive, control_socket_disable = True, told["keepalive"], True
chdir, pythonpath, wsgi_app, bind = {folder!r}, {folder!r}, {app!r}, "127.0.0.1:{port}"
"""
KEPT_PAGES = ROOT / "deploy" / "nginx" / "kept_pages.conf"
NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes 2;
events {{ worker_connections 512; }}
http {{
  access_log off; default_type text/html;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  proxy_cache_path {folder}/cache keys_zone=pages:8m max_size=256m use_temp_path=off;
  server {{
    listen 127.0.0.1:{port};
    location = /file.html {{ root {folder}; }}
    location = /open/file.html {{ alias {folder}/file.html; open_file_cache max=1000; }}
    location / {{
      proxy_pass {portal}; proxy_set_header Host {host}; include {kept};
    }}
  }}
}}
"""


def fetched(address: str) -> bytes:
    """Return what stands at an address, uncompressed."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        body: bytes = answer.read()
    return body


def settle(base: str) -> None:
    """Return once the worker has nothing left to do: pictures are drawn, pages are found."""
    idle = 0
    for _look in range(600):
        idle = 0 if UNDONE.search(fetched(f"{base}/metrics").decode()) else idle + 1
        if idle == QUIET:
            return
        time.sleep(1)


@contextmanager
def bare_view(folder: Path, body: bytes) -> Iterator[str]:
    """Serve the bytes from a Django view without any middleware."""
    (folder / "body").write_bytes(body)
    (folder / "bare.py").write_text(BARE)
    with gunicorn(folder, "bare") as base:
        yield f"{base}/page/"


@contextmanager
def gunicorn(folder: Path, app: str) -> Iterator[str]:
    """Serve a WSGI application of a folder as the portal is served; return where."""
    port = free_port()
    config = {"config": str(ROOT / "site" / "gunicorn.conf.py"), "folder": str(folder), "app": app}
    (folder / "served.py").write_text(GUNICORN.format(port=port, **config))
    command = [sys.executable, "-m", "gunicorn", "-c", str(folder / "served.py")]
    unset = {"DJANGO_SETTINGS_MODULE", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    with running(command, f"http://127.0.0.1:{port}", folder, environment) as base:
        yield base


@contextmanager
def nginx(folder: Path, portal: str, body: bytes) -> Iterator[str]:
    """Serve the bytes as /file.html, and everything else from the portal through a cache."""
    port = free_port()
    (folder / "file.html").write_bytes(body)
    folder.chmod(0o755)
    host = portal.partition("//")[2]
    config = NGINX.format(folder=folder, port=port, portal=portal, host=host, kept=KEPT_PAGES)
    if os.geteuid() == 0:
        config = f"user root;{config}"
    (folder / "nginx.conf").write_text(config)
    binary = "/usr/sbin/nginx"
    command = [binary, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", "stderr"]
    with running(command, f"http://127.0.0.1:{port}", folder) as base:
        yield base


@contextmanager
def running(
    command: list[str], base: str, folder: Path, environment: dict[str, str] | None = None
) -> Iterator[str]:
    """Run a server until the end of the block; its words go to `server.log` in the folder."""
    with (folder / "server.log").open("wb") as output:
        server = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        _wait(server, base, folder / "server.log")
        yield base
    finally:
        server.terminate()
        server.wait(30)


def _wait(server: "subprocess.Popen[bytes]", base: str, log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(base, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise RuntimeError(log.read_text())
