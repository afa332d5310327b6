"""The guide for communes."""

from guides.guide import Guide, GuideStep, Part, pair

COMMUNES = Guide(
    code="communes",
    title=pair("Guide des communes", "دليل الجماعات"),
    lead=pair(
        "De l’appel au récépissé : comment préparer, remplir et envoyer le dossier de votre "
        "commune.",
        "من الطلب إلى الوصل: كيفية إعداد ملف جماعتكم وتعبئته وإرساله.",
    ),
    parts=(
        Part(
            "start",
            pair("Commencer", "البداية"),
            (
                GuideStep(
                    "call",
                    pair("Trouver l’appel ouvert", "إيجاد الطلب المفتوح"),
                    (
                        pair(
                            "La page d’accueil indique si un appel est ouvert et jusqu’à quand. "
                            "La page de l’appel donne les dates, à l’heure du Maroc, le temps à "
                            "prévoir, les pièces demandées et le formulaire vierge à imprimer.",
                            "تبين الصفحة الرئيسية ما إذا كان هناك طلب مفتوح وآخر أجل له. وتعرض "
                            "صفحة الطلب التواريخ بتوقيت المغرب، والوقت اللازم، والوثائق المطلوبة، "
                            "والاستمارة الفارغة القابلة للطبع.",
                        ),
                    ),
                ),
                GuideStep(
                    "sign-in",
                    pair("Se connecter par courriel", "الدخول بالبريد الإلكتروني"),
                    (
                        pair(
                            "Il n’y a pas de mot de passe : écrivez votre adresse électronique, "
                            "puis le code à six chiffres que vous recevez. Le code ne sert qu’une "
                            "fois ; s’il tarde, demandez-en un autre.",
                            "لا توجد كلمة مرور: اكتبوا بريدكم الإلكتروني، ثم الرمز المكون من ستة "
                            "أرقام الذي تتوصلون به. يستعمل الرمز مرة واحدة؛ وإذا تأخر فاطلبوا "
                            "رمزا آخر.",
                        ),
                    ),
                ),
                GuideStep(
                    "commune",
                    pair("Indiquer votre commune", "تحديد جماعتكم"),
                    (
                        pair(
                            "Écrivez le nom de la commune en français ou en arabe et "
                            "choisissez-la. L’espace appartient à la commune, pas à la personne : "
                            "il y a un seul dossier par commune et par appel. S’il existe déjà, "
                            "demandez l’accès à ses membres.",
                            "اكتبوا اسم الجماعة بالعربية أو بالفرنسية ثم اختاروها. الفضاء في ملك "
                            "الجماعة لا الشخص: ملف واحد لكل جماعة في كل طلب. وإذا كان موجودا "
                            "فاطلبوا الولوج من أعضائه.",
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "fill",
            pair("Remplir", "التعبئة"),
            (
                GuideStep(
                    "steps",
                    pair("Répondre dans l’ordre que vous voulez", "الإجابة بالترتيب الذي تريدون"),
                    (
                        pair(
                            "Chaque réponse s’enregistre d’elle-même un instant après la frappe. "
                            "Le haut de la page dit toujours où vous en êtes : « brouillon, pas "
                            "encore envoyé ». Vous pouvez vous arrêter, changer de langue ou "
                            "d’appareil, et reprendre.",
                            "يسجل كل جواب تلقائيا بعد كتابته بلحظة. ويبين أعلى الصفحة دائما "
                            "وضعيتكم: «مسودة لم ترسل بعد». يمكنكم التوقف أو تغيير اللغة أو الجهاز "
                            "ثم المتابعة.",
                        ),
                    ),
                ),
                GuideStep(
                    "files",
                    pair("Joindre les pièces", "إرفاق الوثائق"),
                    (
                        pair(
                            "PDF, DOCX, XLSX, ODT, ODS, JPEG ou PNG, 10 Mo par fichier et 50 Mo "
                            "par dossier. Les photos d’un même document peuvent être réunies en "
                            "un seul PDF. Un fichier refusé n’efface rien : le motif est écrit à "
                            "côté.",
                            "ملفات PDF أو DOCX أو XLSX أو ODT أو ODS أو JPEG أو PNG، في حدود 10 "
                            "ميغابايت لكل ملف و50 ميغابايت للملف بأكمله. يمكن جمع صور الوثيقة "
                            "الواحدة في ملف PDF واحد. ورفض ملف لا يمحو شيئا: يكتب السبب بجانبه.",
                        ),
                    ),
                ),
                GuideStep(
                    "space",
                    pair("Travailler à plusieurs", "العمل الجماعي"),
                    (
                        pair(
                            "Invitez la présidence, la direction des services et le point focal. "
                            "Si deux personnes écrivent en même temps, rien n’est perdu : les "
                            "deux réponses sont montrées. Qui quitte ses fonctions remet sa place "
                            "à un autre membre.",
                            "يمكنكم دعوة الرئاسة ومديرية المصالح ونقطة الاتصال. وإذا كتب شخصان في "
                            "الوقت نفسه فلا يضيع شيء: يعرض الجوابان معا. ومن يغادر مهامه يسلم "
                            "مكانه لعضو آخر.",
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "send",
            pair("Envoyer et suivre", "الإرسال والتتبع"),
            (
                GuideStep(
                    "review",
                    pair("Vérifier, puis envoyer", "المراجعة ثم الإرسال"),
                    (
                        pair(
                            "La page de vérification montre toutes les réponses et, sous forme de "
                            "liens, ce qui reste à corriger. Envoyez avant l’instant de clôture : "
                            "à cet instant précis, c’est trop tard.",
                            "تعرض صفحة المراجعة جميع الأجوبة، وروابط إلى ما يجب تصحيحه. أرسلوا "
                            "الملف قبل لحظة الإغلاق: عند هذه اللحظة بالضبط يكون الأوان قد فات.",
                        ),
                    ),
                ),
                GuideStep(
                    "receipt",
                    pair("Garder le récépissé", "الاحتفاظ بالوصل"),
                    (
                        pair(
                            "Vous recevez un numéro et un récépissé en arabe et en français. Son "
                            "code QR mène à une page publique qui confirme que le dépôt existe, "
                            "quand il a été reçu, et rien d’autre.",
                            "تحصلون على رقم ووصل بالعربية والفرنسية. ويؤدي رمز QR إلى صفحة عمومية "
                            "تؤكد وجود الإيداع وتاريخ التوصل به، ولا شيء غير ذلك.",
                        ),
                    ),
                ),
                GuideStep(
                    "follow",
                    pair("Suivre le dossier", "تتبع الملف"),
                    (
                        pair(
                            "La page du dossier dit ce qui s’est passé et ce qui vient. Jusqu’à "
                            "la clôture vous pouvez modifier et envoyer de nouveau ; le dernier "
                            "dépôt reste valable tant que le suivant n’est pas envoyé. Les "
                            "lettres y sont jointes.",
                            "تبين صفحة الملف ما تم وما سيأتي. وإلى غاية الإغلاق يمكنكم التعديل "
                            "وإعادة الإرسال؛ ويبقى آخر إيداع معتمدا ما لم يرسل غيره. وترفق بها "
                            "الرسائل.",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
