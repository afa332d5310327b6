"""`make audit`: every pinned library against the public advisories, by pip-audit.

It asks OSV, which needs the network. Where it cannot be reached, or does not know a library,
nothing was audited: that is said, and is a failure.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

LISTS = tuple(map(Path, ("requirements.txt", "deploy/opensearch.txt", "tests/requirements.txt")))
HOLES, UNANSWERED = 1, 2


class NotAudited(RuntimeError):
    """The advisories could not be asked."""


def main(lists: Sequence[Path] = LISTS, *, service: str = "") -> int:
    """Print what is known against the libraries of some lists; 0 only where that is nothing."""
    try:
        libraries = audited(lists, service)
    except NotAudited as reason:
        print(f"NOT audited: the database of advisories does not answer ({reason}).")
        return UNANSWERED
    skipped = [f"{one['name']}: {one['skip_reason']}" for one in libraries if "skip_reason" in one]
    found = list(holes(libraries))
    print("\n".join([*found, *(f"NOT audited: {one}" for one in skipped)]))
    print(f"{len(libraries)} libraries, {len(found)} advisories, {len(skipped)} not audited")
    if found:
        return HOLES
    return UNANSWERED if skipped or not libraries else 0


def audited(lists: Sequence[Path], service: str) -> list[dict[str, Any]]:
    """Return what pip-audit says of each library. Raises `NotAudited`."""
    command = [sys.executable, "-m", "pip_audit", "--vulnerability-service", "osv"]
    command += [
        "--disable-pip",
        "--require-hashes",
        "--format",
        "json",
        "--progress-spinner",
        "off",
    ]
    command += ["--osv-url", service] if service else []
    command += [part for one in lists for part in ("--requirement", str(one))]
    told = subprocess.run(command, capture_output=True, text=True)
    try:
        libraries: list[dict[str, Any]] = json.loads(told.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        words = told.stderr.strip().splitlines() or ["no reason given"]
        raise NotAudited(words[-1].split("(")[0].split(":")[0].strip()) from None
    return libraries


def holes(libraries: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each advisory."""
    for one in libraries:
        for hole in one.get("vulns", ()):
            mended = ", ".join(hole["fix_versions"]) or "no release"
            yield f"{one['name']} {one['version']}: {hole['id']}, mended in {mended}"


if __name__ == "__main__":
    sys.exit(main())
