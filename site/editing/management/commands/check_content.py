"""`manage.py check_content`: read every page again, for the reports on content and links."""

from typing import Any

from django.core.management.base import BaseCommand

from editing.models import Remark
from editing.selectors import broken_links
from editing.services.reading import read_everything


class Command(BaseCommand):
    help = "Read every page again, for the reports on content and links."

    def handle(self, *args: Any, **options: Any) -> None:
        pages = read_everything()
        remarks, links = Remark.objects.count(), broken_links().count()
        self.stdout.write(f"{pages} pages, {remarks} remarks, {links} broken links")
