"""The call of 2022, from 12 January to 11 March; the hours are not known and stand for whole days.

Morocco was an hour ahead of UTC then.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

MOROCCO = ZoneInfo("Africa/Casablanca")

SLUG = "appel-2022"
CALL: dict[str, Any] = {
    "title_fr": "Appel à manifestation d’intérêt 2022",
    "title_ar": "طلب إبداء الاهتمام 2022",
    "opens_at": datetime(2022, 1, 12, 0, 0, tzinfo=MOROCCO),
    "closes_at": datetime(2022, 3, 11, 23, 59, tzinfo=MOROCCO),
    "summary_fr": (
        "Premier appel lancé auprès des communes volontaires pour rejoindre le Label Commune "
        "Citoyenne."
    ),
    "summary_ar": "أول طلب موجه إلى الجماعات الراغبة في الانخراط في مشروع ميزة الجماعة المواطنة.",
    "presentation_fr": (
        "<p>L’appel invitait les communes à présenter une demande d’adhésion accompagnée d’un "
        "formulaire des prérequis, en français ou en arabe. Les prérequis portaient sur quatre "
        "domaines : la participation citoyenne, la transparence, l’égalité et l’équité, "
        "l’efficacité "
        "et l’efficience.</p>"
        "<p>Un communiqué de presse a annoncé son ouverture. Quatre ateliers de sensibilisation, "
        "tenus les 26 janvier, 2, 7 et 9 février 2022, ont réuni plus de 430 participantes et "
        "participants des douze régions.</p>"
    ),
    "presentation_ar": (
        "<p>دعا هذا الطلب الجماعات إلى تقديم طلب الانخراط مرفقا باستمارة شروط المشاركة، "
        "بالعربية أو "
        "بالفرنسية. وهمت هذه الشروط أربعة مجالات: المشاركة المواطنة، والشفافية، والمساواة "
        "والإنصاف، "
        "والفعالية والنجاعة.</p>"
        "<p>وقد أعلن عن انطلاقه ببلاغ صحفي، ونظمت أربع ورشات تحسيسية أيام 26 يناير و2 و7 و9 فبراير "
        "2022 حضرها أزيد من 430 مشاركة ومشاركا من الجهات الاثنتي عشرة.</p>"
    ),
    "contact_name_fr": "Association marocaine des présidents des conseils communaux",
    "contact_name_ar": "الجمعية المغربية لرؤساء مجالس الجماعات",
}

PAGE_FR: dict[str, Any] = {
    "title": "Appel à manifestation d’intérêt 2022",
    "introduction": "Du 12 janvier au 11 mars 2022 : 115 dossiers reçus, 71 communes retenues.",
    "body": [
        {
            "type": "heading",
            "value": {"text": "Ce qu’il a donné", "level": "2"},
        },
        {
            "type": "text",
            "value": (
                "<p>115 dossiers ont été reçus, dont 58 de communes urbaines et 57 de communes "
                "rurales. 71 communes éligibles ont été retenues et réparties, par région et par "
                "milieu, en deux lots de 39 et de 32 communes.</p>"
                "<p>Les communes retenues ont été invitées par lettre à inscrire leur adhésion à "
                "l’ordre du jour de la session de mai ; certaines ont délibéré à la session "
                "d’octobre. Celles qui n’ont pas été retenues ont aussi été informées par lettre."
                "</p><p>Les jours d’ouverture et de clôture sont ceux de l’appel ; les heures "
                "affichées bornent ces jours.</p>"
            ),
        },
    ],
}
PAGE_AR: dict[str, Any] = {
    "title": "طلب إبداء الاهتمام 2022",
    "introduction": "من 12 يناير إلى 11 مارس 2022: التوصل بـ115 ملفا واختيار 71 جماعة.",
    "body": [
        {
            "type": "heading",
            "value": {"text": "النتائج", "level": "2"},
        },
        {
            "type": "text",
            "value": (
                "<p>بلغ عدد الملفات المتوصل بها 115 ملفا، منها 58 لجماعات حضرية و57 لجماعات قروية. "
                "وتم اختيار 71 جماعة مستوفية للشروط، ووزعت حسب الجهة والوسط على فوجين يضمان 39 و32 "
                "جماعة.</p>"
                "<p>ووجهت رسائل إلى الجماعات المختارة لإدراج نقطة الانخراط في جدول أعمال دورة ماي، "
                "وتداولت بعض الجماعات في شأنها خلال دورة أكتوبر. كما تم إخبار الجماعات الأخرى "
                "برسائل.</p>"
                "<p>يوما الافتتاح والإغلاق هما يوما الطلب، أما الساعات المعروضة فتحدد بداية اليوم "
                "ونهايته.</p>"
            ),
        },
    ],
}
