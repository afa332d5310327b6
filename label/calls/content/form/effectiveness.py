from .making import ask, choices, step

STEP = step(
    "effectiveness",
    ("Efficacité et efficience", "الفعالية والنجاعة"),
    (
        "L’article 269 de la loi organique n° 113.14 rappelle les principes de bonne "
        "gouvernance que "
        "la commune observe dans la gestion de ses affaires.",
        "تذكر المادة 269 من القانون التنظيمي رقم 113.14 بقواعد الحكامة الجيدة التي تراعيها الجماعة "
        "في تدبير شؤونها.",
    ),
    ask(
        "one_of",
        "program_state",
        ("Où en est le programme d’action de la commune ?", "ما وضعية برنامج عمل الجماعة؟"),
        required=True,
        domain="effectiveness",
        choices=choices(
            "program_state",
            ("adopted", "Adopté par le conseil", "صادق عليه المجلس"),
            ("drafting", "En cours d’élaboration", "في طور الإعداد"),
            ("not_begun", "Pas encore commencé", "لم يشرع فيه بعد"),
        ),
    ),
    ask(
        "date",
        "program_adopted_on",
        ("Date d’adoption", "تاريخ المصادقة"),
        when=("program_state", "is", "adopted"),
        required=True,
        domain="effectiveness",
        earliest="2015-09-01",
    ),
    ask(
        "number",
        "budget_execution",
        (
            "Taux d’exécution du budget d’équipement du dernier exercice clos, en %",
            "نسبة تنفيذ ميزانية التجهيز برسم آخر سنة مالية مقفلة، %",
        ),
        (
            "Une décimale au plus : 72,5. Une estimation suffit.",
            "رقم عشري واحد على الأكثر: 72,5. يكفي الإدلاء بنسبة تقديرية.",
        ),
        domain="effectiveness",
        minimum=0,
        maximum=100,
        decimals=1,
    ),
    ask(
        "yes_no",
        "internal_control",
        (
            "La commune pratique-t-elle l’audit interne ou le contrôle interne ?",
            "هل تعتمد الجماعة التدقيق الداخلي أو المراقبة الداخلية؟",
        ),
        required=True,
        domain="effectiveness",
    ),
)
