"""`manage.py verify_journal`: exit code 0 when the journal is whole, 1 when it is not."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from records.domain.chain import Finding
from records.models import JournalEntry
from records.selectors import journal_findings, journal_head

MEANING = {
    "missing": "was removed",
    "changed": "was changed",
    "unlinked": "does not follow the entry before it",
    "cut": "is not the last entry that the head knows",
    "added": "was added past the head",
    "expected": "is not what was noted down",
}


class Command(BaseCommand):
    help = "Find any edit, removal, addition or reordering in the journal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--expect",
            metavar="NUMBER:DIGEST",
            help="an entry noted down elsewhere, to prove that the chain was not made anew",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        findings = list(journal_findings()) + _against(options["expect"])
        for finding in findings:
            self.stderr.write(f"Entry {finding.sequence} {MEANING[finding.code]}.")
        if findings:
            sys.exit(1)
        head = journal_head()
        self.stdout.write(f"The journal is whole. Head: {head.sequence}:{head.digest}")


def _against(expected: str | None) -> list[Finding]:
    if not expected:
        return []
    number, colon, digest = expected.partition(":")
    if not (number.isdecimal() and colon):
        raise CommandError("Write --expect as NUMBER:DIGEST.")
    found = JournalEntry.objects.filter(sequence=int(number), digest=digest).exists()
    return [] if found else [Finding(int(number), "expected")]
