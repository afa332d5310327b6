"""The guide for editors and officers."""

from guides.guide import Guide, GuideStep, Part, pair

STAFF = Guide(
    code="staff",
    title=pair("Guide de l’équipe", "دليل الفريق"),
    lead=pair(
        "Publier dans les deux langues, instruire les dossiers, décider et notifier.",
        "النشر باللغتين، ودراسة الملفات، واتخاذ القرارات وتبليغها.",
    ),
    parts=(
        Part(
            "publish",
            pair("Publier", "النشر"),
            (
                GuideStep(
                    "home",
                    pair("L’accueil de l’administration", "الصفحة الرئيسية للإدارة"),
                    (
                        pair(
                            "Il montre ce qui vous attend : relectures, appels qui se ferment, "
                            "formations proches, et ce qui manque dans une langue.",
                            "تعرض ما ينتظركم: المراجعات، والطلبات القريبة من الإغلاق، والتكوينات "
                            "المقبلة، وما ينقص في إحدى اللغتين.",
                        ),
                    ),
                ),
                GuideStep(
                    "parity",
                    pair("La parité des langues", "تكافؤ اللغتين"),
                    (
                        pair(
                            "Une liste dit ce qui manque, a vieilli ou n’est pas publié en arabe "
                            "ou en français, avec son ancienneté. Un lien mène à l’éditeur côte à "
                            "côte : seuls les passages changés y sont signalés.",
                            "لائحة تبين ما هو ناقص أو متقادم أو غير منشور بالعربية أو بالفرنسية "
                            "مع مدته. ويؤدي رابط إلى محرر الترجمة المتقابلة حيث لا تظهر إلا "
                            "المقاطع التي تغيرت.",
                        ),
                    ),
                ),
                GuideStep(
                    "page",
                    pair("Écrire une page", "تحرير صفحة"),
                    (
                        pair(
                            "Le corps d’une page est fait de blocs. Les contrôles signalent un "
                            "texte alternatif absent, un lien qui ne dit rien, un terme à éviter. "
                            "Une page se soumet à relecture, se publie tout de suite ou à une "
                            "date.",
                            "يتكون نص الصفحة من كتل. وتنبه المراقبة إلى غياب النص البديل، أو رابط "
                            "لا معنى له، أو مصطلح يستحسن تجنبه. وتعرض الصفحة للمراجعة أو تنشر "
                            "فورا أو في تاريخ محدد.",
                        ),
                    ),
                ),
                GuideStep(
                    "media",
                    pair("Images et documents", "الصور والوثائق"),
                    (
                        pair(
                            "Chaque image a une légende et un texte alternatif dans les deux "
                            "langues ; chaque document dit sa langue. Un film porte ses "
                            "sous-titres.",
                            "لكل صورة تعليق ونص بديل باللغتين؛ ولكل وثيقة لغتها. وللفيلم ترجمته "
                            "النصية.",
                        ),
                    ),
                ),
                GuideStep(
                    "trainings",
                    pair("Formations et inscriptions", "التكوينات والتسجيلات"),
                    (
                        pair(
                            "Une session a ses places, ses dates d’inscription et sa liste "
                            "d’attente. La présence se coche sur le téléphone, la feuille "
                            "d’émargement s’imprime, l’attestation se vérifie par son code.",
                            "لكل دورة مقاعدها وآجال التسجيل ولائحة انتظارها. يسجل الحضور بالهاتف، "
                            "وتطبع ورقة الحضور، ويتحقق من الشهادة برمزها.",
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "instruct",
            pair("Instruire", "الدراسة"),
            (
                GuideStep(
                    "dossiers",
                    pair("La liste des dossiers", "لائحة الملفات"),
                    (
                        pair(
                            "Elle se filtre par appel, état, région et milieu, se cherche sous "
                            "toute orthographe, et s’exporte en XLSX ou CSV avec ses filtres.",
                            "يمكن تصفيتها حسب الطلب والحالة والجهة والوسط، والبحث فيها بأي كتابة، "
                            "وتصديرها بصيغة XLSX أو CSV مع التصفية نفسها.",
                        ),
                    ),
                ),
                GuideStep(
                    "dossier",
                    pair("Lire un dossier", "قراءة ملف"),
                    (
                        pair(
                            "Tout tient sur une page : les questions dans les deux langues, les "
                            "réponses, les pièces, ce qui a changé entre deux dépôts, les "
                            "prérequis et l’historique.",
                            "كل شيء في صفحة واحدة: الأسئلة باللغتين، والأجوبة، والوثائق، وما تغير "
                            "بين إيداعين، وشروط المشاركة، والسجل.",
                        ),
                    ),
                ),
                GuideStep(
                    "paper",
                    pair("Saisir un dossier papier", "إدخال ملف ورقي"),
                    (
                        pair(
                            "Quand une commune a remis son dossier sur papier, ouvrez-le depuis la "
                            "liste : commune, appel, date de réception, motif. Vous saisissez les "
                            "réponses et les pièces sur les pages de la commune, puis vous le "
                            "déclarez prêt. La commune, avertie ou invitée, vérifie, corrige et "
                            "confirme en envoyant : personne ne le fait à sa place. Jusque-là, "
                            "une saisie se retire avec un motif ; le brouillon demeure.",
                            "عندما تسلم جماعة ملفها ورقيا، افتحوه من اللائحة: الجماعة والطلب "
                            "وتاريخ التوصل والسبب. تدخلون الأجوبة والوثائق في صفحات الجماعة، ثم "
                            "تعلنون جاهزيته. تخبر الجماعة أو تدعى، فتراجع وتصحح وتؤكد "
                            "بالإرسال، ولا ينوب عنها أحد في ذلك. وإلى حين التأكيد يمكن سحب "
                            "الإدخال مع بيان السبب، وتبقى المسودة.",
                        ),
                    ),
                ),
                GuideStep(
                    "eligibility",
                    pair("Statuer sur les prérequis", "البت في شروط المشاركة"),
                    (
                        pair(
                            "Le portail constate, l’instructeur décide. Confirmez un constat, ou "
                            "statuez autrement avec un motif ; puis concluez.",
                            "تعاين البوابة، ويقرر المكلف بالدراسة. أكدوا المعاينة أو قرروا خلافها "
                            "مع بيان السبب، ثم اختموا.",
                        ),
                    ),
                ),
                GuideStep(
                    "extension",
                    pair("Donner plus de temps", "منح أجل إضافي"),
                    (
                        pair(
                            "Une prolongation, pour toutes les communes ou pour une seule, a un "
                            "motif dans les deux langues et avertit celles qu’elle concerne.",
                            "للتمديد، لجميع الجماعات أو لواحدة، سبب باللغتين، وتخبر به الجماعات "
                            "المعنية.",
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "decide",
            pair("Décider et notifier", "القرار والتبليغ"),
            (
                GuideStep(
                    "review",
                    pair("Évaluer à deux", "التقييم المزدوج"),
                    (
                        pair(
                            "Chaque dossier a deux lectures qui ne se voient pas. Un écart trop "
                            "grand en demande une troisième ; la médiane compte.",
                            "لكل ملف قراءتان مستقلتان. وإذا كبر الفارق بينهما طلبت قراءة ثالثة؛ "
                            "ويعتمد الوسيط.",
                        ),
                    ),
                ),
                GuideStep(
                    "decisions",
                    pair("Les décisions du comité", "قرارات اللجنة"),
                    (
                        pair(
                            "Une séance se prépare : une décision par dossier, des motifs dans "
                            "les deux langues. Ce qui s’oppose est signalé avant. Le comité "
                            "arrête tout d’un coup, et le procès-verbal est figé.",
                            "يعد الاجتماع مسبقا: قرار لكل ملف وأسباب باللغتين. وينبه إلى كل ما "
                            "يمنع ذلك. ثم تحصر اللجنة القرارات دفعة واحدة ويثبت المحضر.",
                        ),
                    ),
                ),
                GuideStep(
                    "lots",
                    pair("Tirer les lots", "سحب المجموعات"),
                    (
                        pair(
                            "Figez la liste et publiez son empreinte, puis entrez la graine tirée "
                            "en public. Chacun peut refaire le tirage.",
                            "ثبتوا اللائحة وانشروا بصمتها، ثم أدخلوا البذرة المسحوبة علنا. ويمكن "
                            "لأي شخص إعادة القرعة.",
                        ),
                    ),
                ),
                GuideStep(
                    "letters",
                    pair("Écrire aux communes", "مراسلة الجماعات"),
                    (
                        pair(
                            "Choisissez l’appel, le modèle et la voie : les lettres sont "
                            "numérotées, produites une à une et gardées telles quelles. Le "
                            "registre dit ce qui est parti et ce qui est revenu.",
                            "اختاروا الطلب والنموذج والوسيلة: ترقم الرسائل وتعد واحدة واحدة وتحفظ "
                            "كما هي. ويبين السجل ما أرسل وما أعيد.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
