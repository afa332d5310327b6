"""Where the settings come from: the environment, and the folders of the checkout."""

from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(environ.Env()("VAR_DIR", default=str(ROOT / "var")))

env = environ.Env()
