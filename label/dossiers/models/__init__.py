from .answer import Answer, AnswerFile
from .archive import Archive
from .change import AnswerChange
from .deposit import Deposit, DepositFile
from .dossier import Dossier
from .extension import Extension
from .notice import Notice
from .step_taken import StepTaken

__all__ = [
    "Answer",
    "AnswerChange",
    "AnswerFile",
    "Archive",
    "Deposit",
    "DepositFile",
    "Dossier",
    "Extension",
    "Notice",
    "StepTaken",
]
