"""The typed addresses against their own description: `make api-check`.

Serves the demonstration, makes a token, and lets schemathesis send what the description allows
and what it forbids: the same requests at each run.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.serving import ROOT, served

SECONDS = "110"
# Addresses take unknown parameters and headers; a deposit that was sent cannot be unsent.
EXCLUDED = "use_after_free,ensure_resource_availability"
# What a draft, a deadline or another program's change may answer to a request that is well formed.
KNOWN = '["2xx", "401", "403", "404", "409", "412", "422", "428", "429"]'


def main() -> int:
    """Return schemathesis's own exit status."""
    # Thousands of requests a minute come from one address here.
    os.environ |= {"API_RATE_ADDRESS": "1000000", "API_RATE_TOKEN": "1000000"}
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder)
        with served(var) as base:
            return check(base, _seeded(var), var / "schemathesis.toml")


def check(base: str, made: dict[str, str], config: Path) -> int:
    """Run schemathesis against a served portal with what was seeded in it."""
    config.write_text(
        f"""
[parameters]
"path.dossier" = "{made["dossier"]}"
"path.slug" = "{made["call"]}"
"path.code" = "{made["commune"]}"
"path.question" = "{made["question"]}"

[[operations]]
include-path = "/api/conventions/{{slug}}"
parameters = {{ "path.slug" = "{made["convention"]}" }}

[checks]
positive_data_acceptance.expected-statuses = {KNOWN}
"""
    )
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        *("--config-file", str(config)),
        "run",
        f"{base}/api/openapi.json",
        *("--header", f"Authorization: Bearer {made['token']}"),
        *("--max-time", SECONDS, "--max-examples", "25"),
        *("--phases", "examples,coverage,fuzzing"),
        *("--exclude-checks", EXCLUDED),
        "--generation-deterministic",
    ]
    return subprocess.run(command, cwd=config.parent, check=False).returncode


def _seeded(var: Path) -> dict[str, str]:
    made = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "--no-imports",
            "-c",
            "from tests.contract.seeding import seed; seed()",
        ],
        cwd=ROOT,
        env=os.environ | {"VAR_DIR": str(var)},
        check=True,
        capture_output=True,
        text=True,
    )
    read: dict[str, str] = json.loads(made.stdout.strip().splitlines()[-1])
    return read


if __name__ == "__main__":
    sys.exit(main())
