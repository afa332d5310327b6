from pathlib import Path

import polib

from portal.settings.env import ROOT

LOCALE = ROOT / "locale"


def catalogue_paths() -> list[Path]:
    """Return every catalogue of the server's words, in order."""
    return sorted(LOCALE.glob("*/*/LC_MESSAGES/django.po"))


def script_catalogue_paths() -> list[Path]:
    """Return every catalogue of the scripts' words."""
    return sorted(LOCALE.glob("*/*/LC_MESSAGES/djangojs.po"))


def by_language() -> dict[str, dict[str, polib.POFile]]:
    """Return the catalogues of each language by room."""
    found: dict[str, dict[str, polib.POFile]] = {}
    for path in catalogue_paths():
        room, language = path.relative_to(LOCALE).parts[:2]
        found.setdefault(language, {})[room] = polib.pofile(str(path))
    return found


def compile_catalogues() -> int:
    """Compile the catalogues that are newer than their compiled form; return how many."""
    stale = [path for path in catalogue_paths() + script_catalogue_paths() if is_stale(path)]
    for path in stale:
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
    return len(stale)


def is_stale(path: Path) -> bool:
    """Return whether a catalogue changed since it was compiled."""
    compiled = path.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime
