#!/usr/bin/env python
"""Run a management command with `site/` on the path."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.local")
    # The wheel's tzdata knows Morocco's 2026 change; the system's may not.
    os.environ.setdefault("PYTHONTZPATH", "")
    sys.path[:0] = [str(ROOT / "site"), str(ROOT)]
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
