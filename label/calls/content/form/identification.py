from .making import ask, step

STEP = step(
    "identification",
    ("Votre commune", "جماعتكم"),
    (
        "Quelques repères sur la commune qui dépose le dossier.",
        "بعض المعطيات التعريفية بالجماعة التي تودع الملف.",
    ),
    ask(
        "explanation",
        "example",
        ("Formulaire donné à titre d’exemple", "استمارة على سبيل المثال"),
        (
            "Ce formulaire montre ce que pourrait demander un appel à manifestation d’intérêt. "
            "Ses questions ont été écrites pour la démonstration : elles ne reprennent aucune "
            "liste "
            "officielle de prérequis.",
            "تبين هذه الاستمارة ما يمكن أن يتضمنه طلب إبداء الاهتمام. وقد وضعت أسئلتها لأجل العرض، "
            "ولا تمثل أي لائحة رسمية لشروط المشاركة.",
        ),
    ),
    ask(
        "commune",
        "partner_commune",
        ("Une commune avec laquelle la vôtre coopère", "جماعة تتعاون معها جماعتكم"),
        (
            "Écrivez son nom, en français ou en arabe. Laissez vide s’il n’y en a pas.",
            "اكتبوا اسمها بالعربية أو بالفرنسية. يترك فارغا إن لم توجد.",
        ),
    ),
    ask(
        "number",
        "council_members",
        ("Nombre de membres du conseil communal", "عدد أعضاء مجلس الجماعة"),
        required=True,
        minimum=1,
        maximum=200,
    ),
    ask(
        "number",
        "council_women",
        ("Dont femmes", "عدد النساء من بينهم"),
        (
            "Nombre de femmes membres du conseil, zéro s’il n’y en a pas.",
            "عدد النساء عضوات المجلس، وصفر في حالة عدم وجودهن.",
        ),
        required=True,
        minimum=0,
        maximum=200,
        domain="equality",
    ),
)
