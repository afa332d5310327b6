"""`manage.py update_index`: Wagtail's index for editors, then the public's entries."""

from typing import Any

from wagtail.documents import get_document_model
from wagtail.search.management.commands.update_index import Command as WagtailCommand

from finding.services import read_document, rebuild


class Command(WagtailCommand):  # type: ignore[misc]
    help = "Rebuild both indexes from what is published now."

    def handle(self, **options: Any) -> None:
        super().handle(**options)
        if options.get("schema_only"):
            return
        for document in get_document_model().objects.all():
            read_document(document=document)
        total = rebuild()
        if options["verbosity"]:
            self.stdout.write(f"finding: {total} entries")
