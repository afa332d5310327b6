from .making import ask, choices, step

MECHANISMS = ask(
    "group",
    "mechanisms",
    ("Mécanismes en place", "الآليات المحدثة"),
    (
        "Une ligne par mécanisme. Décrivez au moins le principal.",
        "سطر لكل آلية. يرجى وصف الآلية الرئيسية على الأقل.",
    ),
    when=("mechanisms_exist", "is", "yes"),
    required=True,
    domain="participation",
    row_label_fr="Mécanisme",
    row_label_ar="آلية",
    min_rows=1,
    max_rows=8,
    questions=[
        ask("short_text", "name", ("Dénomination", "التسمية"), required=True, max_length=150),
        ask(
            "one_of",
            "form",
            ("Forme", "الشكل"),
            required=True,
            choices=choices(
                "mechanisms.form",
                ("forum", "Forum ou assemblée citoyenne", "منتدى أو لقاء مع المواطنات والمواطنين"),
                ("committee", "Comité de quartier ou de douar", "لجنة حي أو دوار"),
                ("youth", "Conseil de jeunes", "مجلس للشباب"),
                ("platform", "Plateforme ou consultation en ligne", "منصة أو استشارة رقمية"),
                ("other", "Autre forme", "شكل آخر"),
            ),
        ),
        ask("date", "since", ("En place depuis le", "محدثة منذ"), earliest="2009-01-01"),
        ask(
            "number",
            "meetings",
            (
                "Réunions tenues ces douze derniers mois",
                "عدد الاجتماعات خلال الاثني عشر شهرا الأخيرة",
            ),
            minimum=0,
            maximum=400,
        ),
    ],
)

STEP = step(
    "participation",
    ("Participation citoyenne", "المشاركة المواطنة"),
    (
        "La loi organique n° 113.14 relative aux communes prévoit, en ses articles 119 et 120, des "
        "mécanismes participatifs de dialogue et de concertation.",
        "ينص القانون التنظيمي رقم 113.14 المتعلق بالجماعات، في المادتين 119 و120 منه، على إحداث "
        "آليات تشاركية للحوار والتشاور.",
    ),
    ask(
        "yes_no",
        "mechanisms_exist",
        (
            "Le conseil a-t-il mis en place des mécanismes participatifs de dialogue et de "
            "concertation ?",
            "هل أحدث المجلس آليات تشاركية للحوار والتشاور؟",
        ),
        (
            "Article 119 de la loi organique n° 113.14.",
            "المادة 119 من القانون التنظيمي رقم 113.14.",
        ),
        required=True,
        domain="participation",
    ),
    MECHANISMS,
    ask(
        "many_of",
        "program_partners",
        (
            "Qui a été associé à l’élaboration ou au suivi du programme d’action de la commune ?",
            "من شارك في إعداد برنامج عمل الجماعة أو في تتبعه؟",
        ),
        ("Plusieurs réponses sont possibles.", "يمكن اختيار أكثر من جواب."),
        domain="participation",
        choices=choices(
            "program_partners",
            ("citizens", "Citoyennes et citoyens", "المواطنات والمواطنون"),
            ("associations", "Associations", "الجمعيات"),
            ("women", "Organisations de femmes", "التنظيمات النسائية"),
            ("youth", "Jeunes", "الشباب"),
            ("disability", "Personnes en situation de handicap", "الأشخاص في وضعية إعاقة"),
            ("economy", "Acteurs économiques", "الفاعلون الاقتصاديون"),
        ),
    ),
    ask(
        "number",
        "petitions",
        (
            "Pétitions reçues par la commune depuis le début du mandat",
            "عدد العرائض التي توصلت بها الجماعة منذ بداية الولاية الانتدابية",
        ),
        domain="participation",
        minimum=0,
        maximum=1000,
    ),
    ask(
        "long_text",
        "participation_practice",
        ("Décrivez une pratique participative récente", "صفوا ممارسة تشاركية حديثة"),
        (
            "Son objet, les personnes associées, ce qu’elle a changé. 1 500 caractères au plus.",
            "موضوعها والمشاركون فيها وما أسفرت عنه. 1500 حرف على الأكثر.",
        ),
        required=True,
        domain="participation",
        max_length=1500,
    ),
)
