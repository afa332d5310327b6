"""A complement and a short exchange of the demonstration: what they say is invented."""

from label.dossiers.content.invented import SENT, SENT_TWICE

ASKED = SENT.code
# By question code; the second is a file.
QUESTIONS = ("budget_execution", "adhesion_request")
REASON_FR = (
    "Exemple : le taux d’exécution diffère de celui du compte administratif, et la demande "
    "d’adhésion n’est pas signée. Merci de corriger l’un et de joindre l’autre signée."
)
REASON_AR = (
    "مثال: تختلف نسبة تنفيذ الميزانية عما ورد في الحساب الإداري، وطلب الانخراط غير موقع. "
    "المرجو تصحيح النسبة وإرفاق الطلب موقعا."
)

WRITTEN_ABOUT = SENT_TWICE.code
FROM_OFFICERS = (
    "Bonjour, votre second dépôt est bien arrivé. Le site de la commune ne s’ouvre pas depuis hier "
    "(exemple) : reste-t-il à la même adresse ?"
)
FROM_COMMUNE = (
    "Bonjour, le site change d’hébergeur (exemple). Il sera de nouveau ouvert lundi, à la même "
    "adresse."
)
