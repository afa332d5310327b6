"""Files made from the sources: catalogues, fonts, style sheets. No database."""

from django.conf import settings
from django.core.management import call_command

from portal.catalogues.compiling import compile_catalogues
from portal.preparation.fingerprints import once
from portal.settings.env import ROOT, VAR

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
    once("fonts", [ROOT / "site/records/fonts"], lambda: call_command("build_fonts", verbosity=0))


def collect_static() -> None:
    """Hash and compress the static files when one of them changed."""
    sources = [*settings.STATICFILES_DIRS, ROOT / "site", ROOT / "home", ROOT / "label"]
    once(
        f"static-{settings.STORAGES['staticfiles']['BACKEND']}",
        [path for path in sources if "static" in str(path)],
        lambda: call_command("collectstatic", interactive=False, clear=True, verbosity=0),
    )
