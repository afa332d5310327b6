from .making import ask, choices, step

STEP = step(
    "contacts",
    ("Vos interlocuteurs", "مخاطبونا لديكم"),
    (
        "Les personnes à joindre au sujet de ce dossier. Donnez de préférence des coordonnées "
        "professionnelles.",
        "الأشخاص الذين يمكن الاتصال بهم بشأن هذا الملف. يستحسن الإدلاء بوسائل الاتصال المهنية.",
    ),
    ask(
        "short_text",
        "president_name",
        ("Nom de la présidente ou du président du conseil", "اسم رئيسة أو رئيس مجلس الجماعة"),
        required=True,
        personal=True,
        min_length=2,
        max_length=120,
    ),
    ask(
        "telephone",
        "president_phone",
        ("Téléphone de la présidence", "هاتف رئاسة المجلس"),
        (
            "Numéro marocain, fixe ou mobile : 05…, 06… ou +212….",
            "رقم مغربي، ثابت أو محمول: 05… أو 06… أو +212….",
        ),
        required=True,
        personal=True,
    ),
    ask(
        "short_text",
        "director_name",
        ("Nom de la directrice ou du directeur des services", "اسم مديرة أو مدير المصالح"),
        required=True,
        personal=True,
        min_length=2,
        max_length=120,
    ),
    ask(
        "email",
        "director_email",
        ("Adresse électronique de la direction des services", "البريد الإلكتروني لمديرية المصالح"),
        required=True,
        personal=True,
    ),
    ask(
        "short_text",
        "focal_name",
        ("Nom du point focal", "اسم نقطة الاتصال"),
        (
            "La personne qui suit le dossier au quotidien et répond aux demandes de complément.",
            "الشخص الذي يتتبع الملف بشكل يومي ويجيب عن طلبات الاستكمال.",
        ),
        required=True,
        personal=True,
        min_length=2,
        max_length=120,
    ),
    ask(
        "one_of",
        "focal_role",
        ("Qualité du point focal", "صفة نقطة الاتصال"),
        required=True,
        choices=choices(
            "focal_role",
            ("elected", "Membre du conseil", "عضو بالمجلس"),
            ("staff", "Membre du personnel communal", "من موظفي الجماعة"),
            ("other", "Autre", "صفة أخرى"),
        ),
    ),
    ask(
        "short_text",
        "focal_role_other",
        ("Précisez cette qualité", "حددوا هذه الصفة"),
        when=("focal_role", "is", "other"),
        required=True,
        max_length=120,
    ),
    ask(
        "email",
        "focal_email",
        ("Adresse électronique du point focal", "البريد الإلكتروني لنقطة الاتصال"),
        (
            "Les messages sur l’avancement du dossier y seront envoyés.",
            "ترسل إليه المراسلات المتعلقة بمآل الملف.",
        ),
        required=True,
        personal=True,
    ),
)
