"""What the officers of a replayed campaign write; all of it is invented."""

from label.dossiers.content.invented import FULL_AR, FULL_FR

ANSWERS = {"fr": FULL_FR, "ar": FULL_AR}
# Of the time of the call: what was answered later could not have been.
OF_THE_TIME = {
    "program_adopted_on": "2019-02-07",
    "information_officer_since": "2020-06-01",
    "deliberation_state": "planned",
    "planned_session": "may",
}
# Each of these makes one prerequisite fail.
FAILINGS = (
    {"mechanisms_exist": "no"},
    {"information_officer": "no"},
    {"instance_exists": "no"},
    {"program_state": "drafting"},
    {"published": ["agenda", "budget"]},
)
PAPERS = {
    "adhesion_request": {
        "fr": ("Demande d’adhésion (exemple)", "Demande d’adhésion.pdf"),
        "ar": ("طلب الانخراط (مثال)", "طلب الانخراط.pdf"),
    },
    "publication_proof": {
        "fr": ("Preuve de publication (exemple)", "Preuve de publication.pdf"),
        "ar": ("إثبات النشر (مثال)", "إثبات النشر.pdf"),
    },
    "instance_decision": {
        "fr": ("Décision de création de l’instance (exemple)", "Décision.pdf"),
        "ar": ("قرار إحداث الهيئة (مثال)", "قرار الإحداث.pdf"),
    },
    "deliberation": {
        "fr": ("Délibération du conseil (exemple)", "Délibération.pdf"),
        "ar": ("مقرر المجلس (مثال)", "مقرر المجلس.pdf"),
    },
}
NOTE = {
    "fr": "Pièce inventée pour rejouer la campagne : elle n’engage personne.",
    "ar": "وثيقة مختلقة لأجل إعادة تمثيل الحملة ولا تلزم أحدا.",
}
PROOF_SEEN = "La pièce figure dans la demande d’adhésion (exemple)."
NOT_ELIGIBLE = "Un prérequis n’est pas rempli (exemple)."

# The grid that the dossiers are read by: code, domain, titles, weight.
CRITERIA = (
    ("participation", "Participation des habitants", "مشاركة الساكنة", 3),
    ("transparency", "Accès à l’information", "الحصول على المعلومات", 3),
    ("equality", "Égalité et équité", "المساواة والإنصاف", 2),
    ("effectiveness", "Efficacité et efficience", "الفعالية والنجاعة", 2),
)
ALLOWED_GAP = 20
COMMENT = "Lecture inventée."

PLACE = {"place_fr": "Rabat", "place_ar": "الرباط"}
PRESENT = {
    "present_fr": "La présidence du comité, la DGCT, Targa-Aide (exemple)",
    "present_ar": "رئاسة اللجنة، المديرية العامة للجماعات الترابية، تاركة (مثال)",
}
RESERVE_REASON = {
    "fr": "Le dossier est recevable ; les places de sa région sont prises (exemple).",
    "ar": "الملف مقبول، غير أن المقاعد المخصصة لجهته قد استوفيت (مثال).",
}
TURNED_DOWN_REASON = {
    "fr": "Les pratiques décrites restent à consolider (exemple).",
    "ar": "ما زالت الممارسات الموصوفة في حاجة إلى التعزيز (مثال).",
}
BOUNCE = "SMTPRecipientsRefused: 550 invented address (replay)"
RETURNED = "Retour à l’expéditeur (exemple)"
