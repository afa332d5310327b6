"""A call that is open when the demonstration is loaded; an example from its title to its notice."""

from typing import Any

from . import notice

CALL: dict[str, Any] = {
    "title_fr": "Appel à manifestation d’intérêt (exemple)",
    "title_ar": "طلب إبداء الاهتمام (مثال)",
    "summary_fr": (
        "Appel donné à titre d’exemple : une commune peut y remplir et déposer un dossier pour "
        "essayer le portail."
    ),
    "summary_ar": ("طلب على سبيل المثال: يمكن للجماعة أن تملأ فيه ملفا وتودعه لتجربة البوابة."),
    "presentation_fr": (
        "<p>Les communes volontaires sont invitées à manifester leur intérêt pour le Label Commune "
        "Citoyenne. Le label accompagne les élus et le personnel communal : mobiliser les équipes, "
        "examiner les pratiques, programmer des améliorations, suivre les résultats.</p>"
        "<p>Le dossier se remplit en ligne, en français ou en arabe, en plusieurs fois si "
        "nécessaire. Il porte sur quatre domaines de prérequis.</p>"
        "<p><b>Cet appel, ses dates et son formulaire sont donnés à titre d’exemple.</b></p>"
    ),
    "presentation_ar": (
        "<p>الجماعات الراغبة مدعوة إلى إبداء اهتمامها بميزة الجماعة المواطنة. وتواكب الميزة "
        "المنتخبين وموظفي الجماعات من أجل تعبئة الفرق وفحص الممارسات وبرمجة التحسينات وتتبع "
        "النتائج.</p>"
        "<p>يملأ الملف على الأنترنت، بالعربية أو بالفرنسية، على مراحل عند الحاجة. ويشمل أربعة "
        "مجالات لشروط المشاركة.</p>"
        "<p><b>هذا الطلب وتواريخه واستمارته على سبيل المثال.</b></p>"
    ),
    "expected_duration_fr": "Environ une heure, les pièces étant prêtes",
    "expected_duration_ar": "حوالي ساعة إذا كانت الوثائق جاهزة",
    "contact_name_fr": "Équipe du label (exemple)",
    "contact_name_ar": "فريق الميزة (مثال)",
    "contact_email": "appel@lcc.example",
    "notice_fr": notice.FR,
    "notice_ar": notice.AR,
    "notice_version": notice.VERSION,
    "retention_months": 60,
}

PAGE_FR: dict[str, Any] = {
    "title": "Appel à manifestation d’intérêt (exemple)",
    "introduction": (
        "Votre commune souhaite rejoindre le label ? Voici ce qui est demandé, jusqu’à quand, et "
        "comment déposer son dossier."
    ),
    "body": [
        {
            "type": "notice",
            "value": {
                "kind": "info",
                "title": "Formulaire donné à titre d’exemple",
                "text": (
                    "<p>Les questions, les dates et le contact de cet appel servent à la "
                    "démonstration. La liste officielle des prérequis n’y figure pas.</p>"
                ),
            },
        },
    ],
}
PAGE_AR: dict[str, Any] = {
    "title": "طلب إبداء الاهتمام (مثال)",
    "introduction": (
        "هل ترغب جماعتكم في الانخراط في الميزة؟ تجدون هنا ما هو مطلوب، وآخر أجل، وكيفية إيداع "
        "الملف."
    ),
    "body": [
        {
            "type": "notice",
            "value": {
                "kind": "info",
                "title": "استمارة على سبيل المثال",
                "text": (
                    "<p>وضعت أسئلة هذا الطلب وتواريخه وجهة الاتصال فيه لأجل العرض، ولا يتضمن "
                    "اللائحة "
                    "الرسمية لشروط المشاركة.</p>"
                ),
            },
        },
    ],
}
