"""Files made from the sources: catalogues, fonts, style sheets. No database."""

from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from portal import share_cards
from portal.catalogues.compiling import compile_catalogues
from portal.preparation.fingerprints import once, stamp_of
from portal.settings.env import VAR

FOLDERS = ("build/static", "cache", "log", "mail", "media", "private", "static")


def make_folders() -> None:
    """Make the folders of var/; the private ones are for their owner only."""
    for name in FOLDERS:
        (VAR / name).mkdir(parents=True, exist_ok=True)
    for name in ("mail", "private"):
        (VAR / name).chmod(0o700)


def build() -> None:
    """Make what the sources ask for and the checkout does not hold."""
    make_folders()
    compile_catalogues()
    for command in ("build_fonts", "build_css"):
        call_command(command, stdout=StringIO())
    once(
        "share-cards", [share_cards.MARK, Path(share_cards.__file__)], share_cards.build_share_cards
    )


def is_collected() -> bool:
    """Return whether the static files were collected before, whatever changed since."""
    return stamp_of("static").exists()


def collect_static() -> None:
    """Hash and compress the static files when one of them changed."""
    once(
        "static",
        [Path(folder) for folder in settings.STATICFILES_DIRS],
        lambda: call_command("collectstatic", interactive=False, clear=True, verbosity=0),
    )
