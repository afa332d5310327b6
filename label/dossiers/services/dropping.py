"""Taking a file off a draft."""

from label.dossiers.models import AnswerFile, DepositFile
from records.services import files as private_files


def drop(paper: AnswerFile) -> None:
    """Take a file off a draft whose row is locked, for good unless a deposit holds it."""
    file = paper.file
    paper.delete()
    if not DepositFile.objects.filter(file=file).exists():
        private_files.remove(file=file)
