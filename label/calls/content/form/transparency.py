from .making import ask, choices, step

STEP = step(
    "transparency",
    ("Transparence", "الشفافية"),
    (
        "La loi n° 31.13 garantit le droit d’accès à l’information et prévoit sa publication "
        "proactive.",
        "يضمن القانون رقم 31.13 الحق في الحصول على المعلومات وينص على نشرها استباقيا.",
    ),
    ask(
        "yes_no",
        "information_officer",
        (
            "Une personne chargée de l’accès à l’information est-elle désignée ?",
            "هل تم تعيين المكلف بالحق في الحصول على المعلومات؟",
        ),
        required=True,
        domain="transparency",
    ),
    ask(
        "date",
        "information_officer_since",
        ("Date de la désignation", "تاريخ التعيين"),
        when=("information_officer", "is", "yes"),
        domain="transparency",
        earliest="2018-01-01",
    ),
    ask(
        "many_of",
        "published",
        ("Que publie la commune ?", "ما الذي تنشره الجماعة؟"),
        (
            "Au siège, dans la presse ou en ligne. Plusieurs réponses sont possibles.",
            "بمقر الجماعة أو في الصحافة أو على الأنترنت. يمكن اختيار أكثر من جواب.",
        ),
        required=True,
        domain="transparency",
        choices=choices(
            "published",
            ("deliberations", "Résumé des délibérations", "ملخص المقررات"),
            ("agenda", "Ordre du jour des sessions", "جدول أعمال الدورات"),
            ("program", "Programme d’action de la commune", "برنامج عمل الجماعة"),
            ("budget", "Budget", "الميزانية"),
            ("rules", "Règlement intérieur du conseil", "النظام الداخلي للمجلس"),
            ("procedures", "Procédures des services rendus au public", "مساطر الخدمات العمومية"),
            ("nothing", "Rien pour le moment", "لا شيء حاليا"),
        ),
    ),
    ask(
        "web_address",
        "website",
        ("Site ou page officielle de la commune", "الموقع أو الصفحة الرسمية للجماعة"),
        ("Laissez vide si la commune n’en a pas.", "يترك فارغا إذا لم تكن للجماعة صفحة."),
        domain="transparency",
    ),
    ask(
        "file",
        "publication_proof",
        ("Un exemple de publication", "نموذج لما تم نشره"),
        (
            "Facultatif : copie d’un résumé de délibérations affiché, capture d’une page, annonce.",
            "اختياري: نسخة من ملخص مقررات تم تعليقه أو صورة من صفحة إلكترونية أو إعلان.",
        ),
        domain="transparency",
        kinds=["pdf", "jpeg", "png"],
        max_files=2,
    ),
)
