"""What is the same in both languages: codes, dates, numbers, order."""

from datetime import date

from label.domain.periods import Precision
from label.labels import Actor, Icon, MilestoneKind, StepKind, ToolKind, ToolLanguage

PRINCIPLES = [icon.value for icon in Icon]
EDITIONS: dict[str, tuple[date | None, list[str]]] = {
    "initiale": (None, PRINCIPLES[:-1]),
    "2022": (date(2022, 1, 1), PRINCIPLES),
}

STEPS: dict[str, tuple[StepKind, Actor | None]] = {
    "candidature": (StepKind.STEP, Actor.COMMUNE),
    "eligibilite": (StepKind.STEP, Actor.TECHNICAL_TEAM),
    "lancement": (StepKind.STEP, Actor.COMMUNE),
    "auto-evaluation": (StepKind.STEP, Actor.COMMUNE),
    "verification": (StepKind.STEP, Actor.TECHNICAL_TEAM),
    "plan-action": (StepKind.STEP, Actor.COMMUNE),
    "deliberation": (StepKind.STEP, Actor.ACCREDITATION),
    "label-accorde": (StepKind.GRANTED, None),
    "plan-action-engage": (StepKind.ACTION_PLAN, None),
    "refus": (StepKind.REFUSED, None),
}

# code: kind, first day, last day, precision
MILESTONES: dict[str, tuple[MilestoneKind, date, date | None, Precision]] = {
    "convention": (MilestoneKind.AGREEMENT, date(2020, 11, 16), None, Precision.DAY),
    "comite-technique": (MilestoneKind.ORGANISATION, date(2021, 2, 3), None, Precision.DAY),
    "outils": (MilestoneKind.TOOLS, date(2021, 1, 1), None, Precision.YEAR),
    "appel": (MilestoneKind.CALL, date(2022, 1, 12), date(2022, 3, 11), Precision.DAY),
    "sensibilisation": (
        MilestoneKind.WORKSHOP,
        date(2022, 1, 26),
        date(2022, 2, 9),
        Precision.DAY,
    ),
    "selection": (MilestoneKind.SELECTION, date(2022, 3, 1), None, Precision.SEASON),
    "lettres": (MilestoneKind.SELECTION, date(2022, 1, 1), None, Precision.YEAR),
    "lancement": (MilestoneKind.TRAINING, date(2022, 6, 1), None, Precision.MONTH),
}

# milestone: (number, is it a minimum)
FIGURES: dict[str, list[tuple[int, bool]]] = {
    "outils": [(18, False)],
    "sensibilisation": [(430, True), (12, False)],
    "selection": [(115, False), (58, False), (57, False), (71, False), (39, False), (32, False)],
    "lancement": [(74, False), (4, False)],
}

# milestone: (first day, last day)
DATES: dict[str, list[tuple[date, date | None]]] = {
    "sensibilisation": [
        (date(2022, 1, 26), None),
        (date(2022, 2, 2), None),
        (date(2022, 2, 7), None),
        (date(2022, 2, 9), None),
    ],
    "lancement": [
        (date(2022, 6, 6), date(2022, 6, 7)),
        (date(2022, 6, 9), date(2022, 6, 10)),
        (date(2022, 6, 13), date(2022, 6, 14)),
        (date(2022, 6, 16), date(2022, 6, 17)),
    ],
}

# The three supports that are known: (number, kind, language).
KNOWN_TOOLS: list[tuple[int, ToolKind, ToolLanguage | None]] = [
    (1, ToolKind.FILM, None),
    (2, ToolKind.BROCHURE, ToolLanguage.FRENCH),
    (3, ToolKind.BROCHURE, ToolLanguage.ARABIC),
]
# The other places of the library, as an example of its arrangement: (kind, step).
EXAMPLE_TOOLS: list[tuple[ToolKind, str]] = [
    (ToolKind.GUIDE, "candidature"),
    (ToolKind.FORM, "candidature"),
    (ToolKind.GRID, "eligibilite"),
    (ToolKind.PRESENTATION, "lancement"),
    (ToolKind.GUIDE, "lancement"),
    (ToolKind.TEMPLATE, "lancement"),
    (ToolKind.GUIDE, "auto-evaluation"),
    (ToolKind.GRID, "auto-evaluation"),
    (ToolKind.FORM, "auto-evaluation"),
    (ToolKind.TEMPLATE, "auto-evaluation"),
    (ToolKind.GUIDE, "verification"),
    (ToolKind.TEMPLATE, "verification"),
    (ToolKind.GUIDE, "plan-action"),
    (ToolKind.TEMPLATE, "plan-action"),
    (ToolKind.TEMPLATE, "deliberation"),
]
