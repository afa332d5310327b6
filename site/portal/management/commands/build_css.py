from typing import Any

from django.core.management.base import BaseCommand

from portal.assets import build_css
from portal.settings.env import ROOT, VAR


class Command(BaseCommand):
    """Run after `build_fonts` and before `collectstatic`; running it again does no harm."""

    help = "Join the style sheets into var/build/static/css/portal.css."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        built = VAR / "build" / "static" / "css"
        size = build_css(built, ROOT / "site" / "static" / "css", target=built / "portal.css")
        self.stdout.write(f"portal.css: {size} bytes")
