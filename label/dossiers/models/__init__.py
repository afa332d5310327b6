from .answer import Answer, AnswerFile
from .change import AnswerChange
from .deposit import Deposit, DepositFile
from .dossier import Dossier
from .extension import Extension
from .notice import Notice

__all__ = [
    "Answer",
    "AnswerChange",
    "AnswerFile",
    "Deposit",
    "DepositFile",
    "Dossier",
    "Extension",
    "Notice",
]
