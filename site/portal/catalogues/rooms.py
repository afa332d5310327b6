"""Which source files speak through which catalogue."""

from pathlib import Path

from portal.settings.env import ROOT

# A room's own folders; the first room that claims a file keeps it.
ROOMS: dict[str, tuple[str, ...]] = {
    "calls": ("label/calls", "templates/calls"),
    "statistics": ("label/statistics", "templates/statistics"),
    "handling": ("label/handling", "templates/handling"),
    "letters": ("label/letters", "templates/letters"),
    "selection": ("label/selection", "templates/selection"),
    "reviews": ("label/reviews", "templates/reviews"),
    "assisted": ("label/assisted", "templates/assisted"),
    "exchanges": ("label/exchanges", "templates/exchanges"),
    "eligibility": ("label/eligibility", "templates/eligibility"),
    "dossiers": ("label/dossiers", "templates/dossiers"),
    "label": ("label", "templates/label"),
    "formations": ("formations", "templates/formations"),
    "conventions": ("conventions", "templates/conventions"),
    "home": ("home", "templates/home"),
    "finding": ("site/finding", "templates/finding"),
    "publishing": ("site/publishing", "templates/publishing"),
    "parity": ("site/parity", "templates/parity", "templates/wagtail_localize"),
    "accounts": ("site/accounts", "templates/accounts", "templates/account", "templates/allauth"),
    "territory": ("site/territory", "templates/territory"),
    "records": ("site/records", "templates/records"),
    "editing": ("site/editing", "templates/editing"),
    "operations": ("site/operations", "templates/operations"),
    "guides": ("site/guides", "templates/guides"),
    "portal": ("site/portal", "templates"),
}
SUFFIXES = (".py", ".html", ".txt", ".typ")
SILENT = {"tests", "migrations", "content"}


def sources() -> dict[str, list[Path]]:
    """Return every room with its files that may hold phrases, paths from the root."""
    taken: set[Path] = set()
    found: dict[str, list[Path]] = {}
    for room, folders in ROOMS.items():
        files = {file for folder in folders for file in speaking_files(ROOT / folder)} - taken
        taken |= files
        found[room] = sorted(file.relative_to(ROOT) for file in files)
    return found


def speaking_files(folder: Path) -> list[Path]:
    """Return the Python files and templates of a folder, without its tests and migrations."""
    return [
        path
        for path in folder.rglob("*")
        if path.suffix in SUFFIXES and not SILENT & set(path.relative_to(ROOT).parts)
    ]
