"""Prerequisites given as an example: the official list is not published."""

from typing import Any

from .form.making import Pair, block

Requirement = tuple[str, str, str]


def prerequisite(
    domain: str,
    code: str,
    title: Pair,
    reason: Pair,
    *requirements: Requirement,
    proofs: tuple[str, ...] = (),
    mode: str = "all",
) -> dict[str, Any]:
    """Write one prerequisite; a requirement is a question's code, a relation, an answer."""
    names = ("question", "operator", "value")
    return block(
        "prerequisite",
        f"prerequisite {code}",
        {
            "code": code,
            "domain": domain,
            "title_fr": title[0],
            "title_ar": title[1],
            "reason_fr": reason[0],
            "reason_ar": reason[1],
            "mode": mode,
            "requirements": [
                block("item", f"prerequisite {code} {n}", dict(zip(names, one, strict=True)))
                for n, one in enumerate(requirements)
            ],
            "proofs": [block("item", f"proof {code} {proof}", proof) for proof in proofs],
        },
    )


PREREQUISITES = [
    prerequisite(
        "participation",
        "mechanisms",
        ("Mécanismes participatifs en place", "آليات تشاركية محدثة"),
        (
            "Aucun mécanisme participatif de dialogue et de concertation n’est déclaré en place "
            "(article 119 de la loi organique n° 113.14).",
            "لم يصرح بإحداث أي آلية تشاركية للحوار والتشاور (المادة 119 من القانون التنظيمي رقم "
            "113.14).",
        ),
        ("mechanisms_exist", "is", "yes"),
    ),
    prerequisite(
        "participation",
        "program_shared",
        ("Programme d’action élaboré avec la population", "برنامج عمل أعد بمشاركة الساكنة"),
        (
            "Ni les citoyens ni les associations n’ont été associés au programme d’action.",
            "لم تشارك الساكنة ولا الجمعيات في إعداد برنامج العمل أو تتبعه.",
        ),
        ("program_partners", "includes", "citizens"),
        ("program_partners", "includes", "associations"),
        mode="any",
    ),
    prerequisite(
        "transparency",
        "information_officer",
        ("Personne chargée de l’accès à l’information", "مكلف بالحق في الحصول على المعلومات"),
        (
            "Aucune personne chargée de l’accès à l’information n’est désignée (loi n° 31.13).",
            "لم يعين أي مكلف بالحق في الحصول على المعلومات (القانون رقم 31.13).",
        ),
        ("information_officer", "is", "yes"),
    ),
    prerequisite(
        "transparency",
        "deliberations_published",
        ("Délibérations publiées", "نشر مقررات المجلس"),
        (
            "La publication des délibérations du conseil n’est pas déclarée.",
            "لم يصرح بنشر مقررات المجلس.",
        ),
        ("published", "includes", "deliberations"),
        proofs=("publication_proof",),
    ),
    prerequisite(
        "equality",
        "equity_instance",
        ("Instance de l’équité créée", "هيئة المساواة محدثة"),
        (
            "L’instance de l’équité, de l’égalité des chances et de l’approche genre n’est pas "
            "créée (article 120 de la loi organique n° 113.14).",
            "لم تحدث هيئة المساواة وتكافؤ الفرص ومقاربة النوع (المادة 120 من القانون التنظيمي رقم "
            "113.14).",
        ),
        ("instance_exists", "is", "yes"),
        proofs=("instance_decision",),
    ),
    prerequisite(
        "effectiveness",
        "program_adopted",
        ("Programme d’action adopté", "برنامج عمل معتمد"),
        (
            "Le programme d’action de la commune n’est pas adopté.",
            "لم يعتمد برنامج عمل الجماعة.",
        ),
        ("program_state", "is", "adopted"),
    ),
]
