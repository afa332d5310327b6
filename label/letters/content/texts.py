"""Letters to begin with: an officer edits them before they are used."""

from typing import Any

SIGNED = {
    "signatory_fr": (
        "La présidence de l’Association Marocaine des Présidents des Conseils Communaux"
    ),
    "signatory_ar": "رئاسة الجمعية المغربية لرؤساء مجالس الجماعات",
}

TEMPLATES: list[dict[str, Any]] = [
    {
        "kind": "retained",
        "name_fr": "Commune retenue",
        "name_ar": "جماعة مقبولة",
        "subject_fr": "Votre commune est retenue – {call}",
        "subject_ar": "قبول جماعتكم – {call}",
        "body_fr": (
            "Nous avons le plaisir de vous informer que la commune {commune} ({region}) est "
            "retenue au titre de l’appel « {call} », dossier {reference}, lot {lot}.\n\n"
            "Nous vous demandons d’inscrire l’adhésion au Label Commune Citoyenne à l’ordre "
            "du jour de la prochaine session ordinaire du conseil : {session}. La délibération se "
            "joint ensuite dans l’espace de la commune.\n\n"
            "L’équipe technique prendra contact avec vous pour préparer la suite."
        ),
        "body_ar": (
            "يسرنا إخباركم بقبول جماعة {commune} ({region}) في إطار «{call}»، الملف {reference}، "
            "المجموعة {lot}.\n\n"
            "والمرجو إدراج الانخراط في ميزة الجماعة المواطنة في جدول أعمال الدورة العادية المقبلة "
            "للمجلس: {session}، ثم إرفاق المقرر في فضاء الجماعة.\n\n"
            "وسيتصل بكم الفريق التقني للإعداد للمراحل الموالية."
        ),
        **SIGNED,
    },
    {
        "kind": "reserve",
        "name_fr": "Commune de la liste d’attente",
        "name_ar": "جماعة في لائحة الاحتياط",
        "subject_fr": "Votre dossier est sur la liste d’attente – {call}",
        "subject_ar": "إدراج ملفكم في لائحة الاحتياط – {call}",
        "body_fr": (
            "Le dossier {reference} de la commune {commune} est inscrit sur la liste d’attente de "
            "l’appel « {call} », pour les motifs suivants :\n\n{reasons}\n\n"
            "Vous serez informés si une place se libère."
        ),
        "body_ar": (
            "تم إدراج الملف {reference} لجماعة {commune} في لائحة الاحتياط في إطار «{call}» "
            "للأسباب التالية:\n\n{reasons}\n\n"
            "وسيتم إخباركم إذا توفر مكان."
        ),
        **SIGNED,
    },
    {
        "kind": "not_retained",
        "name_fr": "Commune non retenue",
        "name_ar": "جماعة غير مقبولة",
        "subject_fr": "Suite donnée à votre dossier – {call}",
        "subject_ar": "مآل ملفكم – {call}",
        "body_fr": (
            "Nous vous remercions de l’intérêt que la commune {commune} porte au Label Commune "
            "Citoyenne. Le dossier {reference} n’a pas été retenu au titre de l’appel « {call} », "
            "pour les motifs suivants :\n\n{reasons}\n\n"
            "Nous vous invitons à poursuivre vos efforts et à répondre au prochain appel."
        ),
        "body_ar": (
            "نشكر جماعة {commune} على اهتمامها بميزة الجماعة المواطنة. ولم يتم قبول الملف "
            "{reference} في إطار «{call}» للأسباب التالية:\n\n{reasons}\n\n"
            "وندعوكم إلى مواصلة مجهوداتكم والمشاركة في الطلب المقبل."
        ),
        **SIGNED,
    },
]
