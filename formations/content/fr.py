"""Programmes of the demonstration in French, by slug."""

from typing import Any

from formations.content import AWARENESS, EXAMPLE, LOT_ONE

CALENDAR: dict[str, Any] = {
    "title": "Formations",
    "introduction": (
        "Ateliers, formations et rencontres pour les présidents, les élus et les cadres des "
        "communes, par région et par mois."
    ),
}

PAGES: dict[str, dict[str, Any]] = {
    AWARENESS: {
        "title": "Ateliers de sensibilisation au Label Commune Citoyenne",
        "introduction": (
            "Quatre ateliers pour présenter le label et l’appel à manifestation d’intérêt aux "
            "présidents et aux cadres des communes des 12 régions."
        ),
        "body": [
            (
                "text",
                "<p>Les ateliers se sont tenus pendant l’appel à manifestation d’intérêt, ouvert "
                "du 12 janvier au 11 mars 2022. Ils ont réuni plus de 430 participants.</p>",
            ),
        ],
    },
    LOT_ONE: {
        "title": "Formation à l’auto-évaluation : communes du premier lot",
        "introduction": (
            "Quatre ateliers de deux jours pour lancer l’auto-évaluation dans les communes "
            "retenues du premier lot."
        ),
        "body": [
            ("heading", {"text": "Deux séquences", "level": "2"}),
            (
                "text",
                "<ol><li><b>Le processus</b> : les objectifs, les principes et les étapes de "
                "l’auto-évaluation.</li><li><b>La pratique</b> : la prise en main des outils."
                "</li></ol>",
            ),
            (
                "text",
                "<p>74 participants, présidents, élus et cadres, ont pris part aux ateliers. "
                "Les documents et les outils ont été partagés, et un planning de "
                "l’auto-évaluation a été établi.</p>",
            ),
        ],
    },
    EXAMPLE: {
        "title": "Animer les mécanismes participatifs de la commune",
        "introduction": (
            "Exemple de programme : préparer et animer les mécanismes de dialogue et de "
            "concertation prévus par la loi organique 113.14."
        ),
        "body": [
            (
                "text",
                "<p>Dates, villes et nombre de places sont donnés à titre d’exemple : ils sont "
                "calculés à partir du jour où la démonstration est chargée.</p>",
            ),
        ],
    },
}

SUMMARIES = {
    AWARENESS: (
        "Présentation du label et de l’appel à manifestation d’intérêt aux présidents et aux "
        "cadres des communes."
    ),
    LOT_ONE: (
        "Le processus d’auto-évaluation (objectifs, principes, étapes), puis la pratique avec "
        "les outils."
    ),
    EXAMPLE: (
        "Préparer et animer les mécanismes participatifs de dialogue et de concertation de la "
        "commune."
    ),
}
