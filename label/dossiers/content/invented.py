"""Answers to the example call: the communes are real, the people and what they say are invented.

By question code, as typed. `first` is what is sent first where a dossier is sent twice.
"""

from dataclasses import dataclass, field
from typing import Any

FULL_FR: dict[str, Any] = {
    "council_members": "29",
    "council_women": "9",
    "president_name": "Salma Exemple",
    "president_phone": "05 37 00 00 01",
    "director_name": "Karim Modèle",
    "director_email": "direction@commune.example",
    "focal_name": "Nadia Échantillon",
    "focal_role": "staff",
    "focal_email": "point.focal@commune.example",
    "mechanisms_exist": "yes",
    "mechanisms": [
        {
            "name": "Forum annuel des habitants",
            "form": "forum",
            "since": "2022-03-15",
            "meetings": "2",
        },
        {"name": "Conseil des jeunes", "form": "youth", "since": "2023-10-01", "meetings": "6"},
    ],
    "program_partners": ["associations", "women", "youth"],
    "petitions": "3",
    "participation_practice": (
        "Quatre réunions de quartier ont précédé le choix des travaux de voirie. Les habitants ont "
        "classé les rues à reprendre ; le conseil a suivi cet ordre et en a rendu compte."
    ),
    "information_officer": "yes",
    "information_officer_since": "2021-06-01",
    "published": ["deliberations", "agenda", "budget"],
    "website": "https://www.commune.example",
    "instance_exists": "yes",
    "instance_members": "11",
    "equality_actions": "Horaires du marché revus avec les vendeuses ; rampes aux trois guichets.",
    "program_state": "adopted",
    "program_adopted_on": "2023-02-08",
    "budget_execution": "72,5",
    "internal_control": "yes",
    "motivation": (
        "La commune souhaite mesurer ses pratiques, les comparer à celles d’autres communes et "
        "améliorer l’information donnée aux habitants."
    ),
    "deliberation_state": "planned",
    "planned_session": "february",
    "consent": "yes",
}
FULL_AR: dict[str, Any] = FULL_FR | {
    "council_members": "23",
    "council_women": "7",
    "president_name": "سلمى مثال",
    "president_phone": "05 37 00 00 02",
    "director_name": "كريم نموذج",
    "focal_name": "نادية عينة",
    "mechanisms": [
        {"name": "الملتقى السنوي للساكنة", "form": "forum", "since": "2022-03-15", "meetings": "2"},
    ],
    "participation_practice": (
        "سبقت اختيار أشغال الطرق أربعة لقاءات بالأحياء رتب خلالها السكان الأزقة حسب الأولوية، وقد "
        "اعتمد المجلس هذا الترتيب وأخبر بمآله."
    ),
    "published": ["deliberations", "agenda"],
    "website": "",
    "equality_actions": "مراجعة مواقيت السوق مع البائعات، وإحداث ولوجيات بثلاثة مكاتب.",
    "motivation": (
        "ترغب الجماعة في تقييم ممارساتها ومقارنتها بممارسات جماعات أخرى وتحسين المعلومات المقدمة "
        "إلى السكان."
    ),
}


@dataclass(frozen=True)
class Invented:
    """A commune by its HCP code, the part before the @ of its person, and what they answer."""

    code: str
    person: str
    role: str
    language: str
    answers: dict[str, Any]
    first: dict[str, Any] = field(default_factory=dict)
    sent: bool = True


DRAFT = Invented(
    "03.271.01.01",
    "azrou",
    "focal_point",
    "fr",
    {code: FULL_FR[code] for code in list(FULL_FR)[:14] if code != "director_email"},
    sent=False,
)
SENT = Invented("05.081.01.03", "demnate", "director", "ar", FULL_AR)
SENT_TWICE = Invented(
    "01.151.01.01",
    "chefchaouen",
    "president",
    "fr",
    FULL_FR,
    first={"council_women": "8", "petitions": "", "published": ["deliberations"]},
)
GIVEN_TIME = Invented(
    "08.363.01.03", "midelt", "focal_point", "ar", {"council_members": "27"}, sent=False
)
ALL = (DRAFT, SENT, SENT_TWICE, GIVEN_TIME)

REASON_FR = "Exemple : routes coupées par la neige, une semaine de plus."
REASON_AR = "مثال: انقطاع الطرق بسبب الثلوج، أسبوع إضافي."
REQUEST = {
    "title": {"fr": "Demande d’adhésion (exemple)", "ar": "طلب الانخراط (مثال)"},
    "notes": [
        {
            "fr": "Pièce inventée pour la démonstration : elle n’engage personne.",
            "ar": "وثيقة مختلقة لأجل العرض ولا تلزم أحدا.",
        }
    ],
}
REQUEST_NAMES = {"fr": "Demande d’adhésion.pdf", "ar": "طلب الانخراط.pdf"}
