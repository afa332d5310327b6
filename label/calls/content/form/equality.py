from .making import ask, step

STEP = step(
    "equality",
    ("Égalité et équité", "المساواة والإنصاف"),
    (
        "L’article 120 de la loi organique n° 113.14 prévoit une instance consultative chargée de "
        "l’équité, de l’égalité des chances et de l’approche genre.",
        "تنص المادة 120 من القانون التنظيمي رقم 113.14 على إحداث هيئة استشارية تختص بقضايا "
        "المساواة "
        "وتكافؤ الفرص ومقاربة النوع.",
    ),
    ask(
        "yes_no",
        "instance_exists",
        (
            "L’instance de l’équité, de l’égalité des chances et de l’approche genre est-elle "
            "créée ?",
            "هل تم إحداث هيئة المساواة وتكافؤ الفرص ومقاربة النوع؟",
        ),
        required=True,
        domain="equality",
    ),
    ask(
        "number",
        "instance_members",
        ("Nombre de membres de l’instance", "عدد أعضاء الهيئة"),
        when=("instance_exists", "is", "yes"),
        required=True,
        domain="equality",
        minimum=1,
        maximum=100,
    ),
    ask(
        "file",
        "instance_decision",
        ("Acte de création de l’instance", "وثيقة إحداث الهيئة"),
        (
            "Facultatif : délibération, procès-verbal ou liste des membres.",
            "اختياري: مقرر أو محضر أو لائحة الأعضاء.",
        ),
        when=("instance_exists", "is", "yes"),
        domain="equality",
        kinds=["pdf", "jpeg", "png"],
        max_files=2,
    ),
    ask(
        "long_text",
        "equality_actions",
        (
            "Quelles actions la commune mène-t-elle en faveur de l’égalité et de l’équité ?",
            "ما هي الإجراءات التي تقوم بها الجماعة لفائدة المساواة والإنصاف؟",
        ),
        (
            "Accès aux services, espaces publics, soutien aux associations, budget… 1 500 "
            "caractères au plus.",
            "الولوج إلى الخدمات، الفضاءات العمومية، دعم الجمعيات، الميزانية… 1500 حرف على الأكثر.",
        ),
        domain="equality",
        max_length=1500,
    ),
)
