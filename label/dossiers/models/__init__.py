from .answer import Answer, AnswerFile
from .deposit import Deposit, DepositFile
from .dossier import Dossier

__all__ = ["Answer", "AnswerFile", "Deposit", "DepositFile", "Dossier"]
