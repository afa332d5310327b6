from .making import ask, choices, step

STEP = step(
    "adhesion",
    ("Adhésion et pièces", "الانخراط والوثائق"),
    (
        "La demande d’adhésion engage la commune ; le conseil se prononce en session.",
        "طلب الانخراط التزام من الجماعة، ويتداول المجلس بشأنه خلال إحدى دوراته.",
    ),
    ask(
        "long_text",
        "motivation",
        ("Pourquoi votre commune souhaite-t-elle adhérer ?", "لماذا ترغب جماعتكم في الانخراط؟"),
        ("Entre 50 et 2 000 caractères.", "ما بين 50 و2000 حرف."),
        required=True,
        min_length=50,
        max_length=2000,
    ),
    ask(
        "one_of",
        "deliberation_state",
        ("Le conseil a-t-il délibéré sur l’adhésion ?", "هل تداول المجلس بشأن الانخراط؟"),
        required=True,
        choices=choices(
            "deliberation_state",
            ("voted", "Oui, la délibération est votée", "نعم، تمت المصادقة على المقرر"),
            (
                "planned",
                "Non, le point sera inscrit à l’ordre du jour",
                "لا، ستدرج النقطة في جدول الأعمال",
            ),
        ),
    ),
    ask(
        "one_of",
        "planned_session",
        ("À quelle session ordinaire ?", "خلال أي دورة عادية؟"),
        when=("deliberation_state", "is", "planned"),
        required=True,
        choices=choices(
            "planned_session",
            ("february", "Session de février", "دورة فبراير"),
            ("may", "Session de mai", "دورة ماي"),
            ("october", "Session d’octobre", "دورة أكتوبر"),
        ),
    ),
    ask(
        "file",
        "deliberation",
        ("Délibération du conseil", "مقرر المجلس"),
        (
            "Copie lisible de la délibération ou de l’extrait du procès-verbal.",
            "نسخة مقروءة من المقرر أو من مستخرج المحضر.",
        ),
        when=("deliberation_state", "is", "voted"),
        required=True,
        kinds=["pdf", "jpeg", "png"],
        max_files=2,
    ),
    ask(
        "file",
        "adhesion_request",
        ("Demande d’adhésion signée", "طلب الانخراط موقعا"),
        (
            "Signée par la présidente ou le président du conseil, en français ou en arabe.",
            "موقع من طرف رئيسة أو رئيس مجلس الجماعة، بالعربية أو بالفرنسية.",
        ),
        required=True,
        kinds=["pdf", "jpeg", "png"],
        max_files=1,
    ),
    ask(
        "consent",
        "consent",
        (
            "La commune a pris connaissance de la notice sur les données personnelles et certifie "
            "que les informations données sont exactes.",
            "اطلعت الجماعة على الإشعار المتعلق بالمعطيات ذات الطابع الشخصي وتشهد بصحة المعلومات "
            "المدلى بها.",
        ),
        required=True,
    ),
)
