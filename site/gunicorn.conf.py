"""How gunicorn serves the portal: `gunicorn -c site/gunicorn.conf.py`."""

import gc
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

from portal.serving.counting import begin_counting  # noqa: E402
from portal.settings.logs import LOGGING  # noqa: E402

# The wheel's tzdata knows Morocco's 2026 change; the system's may not.
os.environ.setdefault("PYTHONTZPATH", "")

chdir = str(ROOT)
pythonpath = f"{ROOT / 'site'},{ROOT}"
wsgi_app = "portal.wsgi"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Threads, because a slow upload must not keep a whole process from its other readers: as many as
# there may be uploads under way, for each holds one while it lasts.
worker_class = "gthread"
# Two a core: the threads of one process wait for each other's turn at the interpreter, and a
# sixth of the last hour of a call went by so (`make bench`, last_hour).
workers = int(os.environ.get("WEB_CONCURRENCY", min(8, 2 * (os.cpu_count() or 1))))
threads = int(os.environ.get("WEB_THREADS", 64))
preload_app = True
control_socket_disable = True
if Path("/dev/shm").is_dir():  # noqa: S108
    worker_tmp_dir = "/dev/shm"  # noqa: S108

timeout = 60
graceful_timeout = 30
keepalive = 5
limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190

begin_counting()

logconfig_dict = LOGGING
loglevel = os.environ.get("LOG_LEVEL", "warning")
errorlog = "-"
accesslog = os.environ.get("ACCESS_LOG") or None


def when_ready(server: object) -> None:
    """Forget the pages of an earlier release, and say where the portal is, once it answers.

    What is loaded by now stays: the collector need not look at it again in the midst of answers.
    """
    from portal.serving.addresses import announce
    from publishing.publication import forget_at_once

    forget_at_once()
    announce()
    gc.collect()
    gc.freeze()


def pre_fork(server: object, worker: object) -> None:
    """Leave no connection open in the parent: a child must not share one."""
    from portal.serving.forking import let_go

    let_go()
