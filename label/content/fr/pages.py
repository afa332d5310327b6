"""The framework pages in French."""

from typing import Any

LABEL: dict[str, Any] = {
    "title": "Le label",
    "search_description": "Le Label Commune Citoyenne : objectifs, acteurs et cadre juridique.",
    "introduction": (
        "Le Label Commune Citoyenne (LCC) distingue les communes marocaines qui s’engagent pour "
        "la gouvernance, la démocratie participative et la citoyenneté."
    ),
    "goal": "Créer entre les communes une émulation au service de la bonne gouvernance locale.",
    "means": [
        (
            "means",
            {
                "title": "Le rôle des citoyens renforcé",
                "text": "Donner aux citoyennes et aux citoyens une place plus forte dans le "
                "développement local.",
            },
        ),
        (
            "means",
            {
                "title": "Une communication plus riche",
                "text": "Multiplier et diversifier les moyens de communiquer avec les citoyens et "
                "de les informer.",
            },
        ),
        (
            "means",
            {
                "title": "Une culture de l’évaluation",
                "text": "Installer l’évaluation, l’audit interne et le contrôle dans la vie de la "
                "commune.",
            },
        ),
    ],
    "runners": [
        (
            "runner",
            {
                "name": "Association Marocaine des Présidents des Conseils Communaux",
                "short_name": "AMPCC",
                "part": "Porte le label",
                "text": "Fondée en mai 2013 à Rabat, dans le prolongement de la Constitution de "
                "2011, elle représente les présidents des conseils communaux sur les plans "
                "politique et administratif.",
            },
        ),
        (
            "runner",
            {
                "name": "Direction Générale des Collectivités Territoriales",
                "short_name": "DGCT",
                "part": "Appuie le label",
                "text": "Direction générale du ministère de l’Intérieur, elle apporte son appui "
                "au projet.",
            },
        ),
        (
            "runner",
            {
                "name": "Association Targa pour le Développement et l’Environnement",
                "short_name": "Targa-Aide",
                "part": "Partenaire du label",
                "text": "Elle est liée à l’AMPCC par la convention de partenariat signée le "
                "16 novembre 2020.",
            },
        ),
    ],
    "laws": [
        (
            "law",
            {
                "title": "Constitution de 2011",
                "articles": "article 19",
                "text": "L’égalité des femmes et des hommes dans les droits et les libertés.",
            },
        ),
        (
            "law",
            {
                "title": "Loi organique n° 113.14 relative aux communes",
                "articles": "articles 119 et 120",
                "text": "Les mécanismes participatifs de dialogue et de concertation, et "
                "l’instance de l’équité, de l’égalité des chances et de l’approche genre.",
            },
        ),
        (
            "law",
            {
                "title": "Loi organique n° 113.14 relative aux communes",
                "articles": "article 269",
                "text": "Les principes de la bonne gouvernance.",
            },
        ),
        (
            "law",
            {
                "title": "Loi n° 31.13 relative au droit d’accès à l’information",
                "text": "Le droit des citoyens d’accéder aux informations que détient "
                "l’administration.",
            },
        ),
        (
            "law",
            {
                "title": "Loi n° 09.08 relative à la protection des données personnelles",
                "text": "La protection des personnes dont les données sont traitées, sous le "
                "contrôle de la CNDP.",
            },
        ),
    ],
    "body": [
        ("heading", {"text": "Un cadre d’accompagnement et une distinction", "level": "2"}),
        (
            "text",
            "<p>Le label permet aux communes membres de valoriser, de promouvoir et de consolider "
            "la démocratie participative. Il offre aux élus et au personnel communal un cadre "
            "pour mobiliser les équipes, revoir les pratiques, planifier des mesures "
            "d’amélioration et suivre les résultats.</p>"
            "<p>C’est aussi une distinction : elle récompense les efforts accomplis en matière de "
            "gouvernance, de démocratie et de citoyenneté.</p>",
        ),
        ("heading", {"text": "Les communes visées", "level": "2"}),
        (
            "text",
            "<p>Le projet, prévu sur deux ans, 2022 et 2023, vise 66 communes volontaires. Elles "
            "sont choisies à la suite d’appels à manifestation d’intérêt, sur des prérequis "
            "minimaux dans quatre domaines : la participation citoyenne, la transparence, "
            "l’égalité et l’équité, l’efficacité et l’efficience.</p>",
        ),
    ],
}

PRINCIPLES: dict[str, Any] = {
    "title": "Les principes",
    "search_description": "Les principes du Label Commune Citoyenne et les éditions du cadre.",
    "introduction": (
        "Ce que le label demande à une commune tient en quelques principes, les mêmes pour toutes."
    ),
    "body": [
        (
            "steps",
            {
                "title": "Du principe à la preuve",
                "steps": [
                    {
                        "title": "Principe",
                        "text": "Une valeur que la commune s’engage à faire vivre.",
                    },
                    {"title": "Norme", "text": "Ce que le droit national en dit."},
                    {"title": "Indicateur", "text": "Ce qui permet d’apprécier la pratique."},
                    {
                        "title": "Source de vérification",
                        "text": "La pièce ou le fait qui l’atteste.",
                    },
                ],
            },
        ),
        ("heading", {"text": "Cinq champs d’auto-évaluation", "level": "2"}),
        (
            "text",
            "<ul><li>Les instances politiques et les organes de gouvernance</li>"
            "<li>Les ressources</li>"
            "<li>Les services à la population et les relations avec les citoyens et la société "
            "civile</li>"
            "<li>Les équipements, les infrastructures et le développement durable</li>"
            "<li>La coopération et le partenariat</li></ul>",
        ),
        (
            "notice",
            {
                "kind": "info",
                "title": "Les indicateurs et leurs seuils ne sont pas publiés sur ce portail",
                "text": "<p>Ils y prendront place avec le guide d’auto-évaluation lorsqu’ils "
                "seront rendus publics.</p>",
            },
        ),
    ],
}

PROCESS: dict[str, Any] = {
    "title": "Le processus",
    "search_description": "De la candidature à la décision : les étapes de la labellisation.",
    "introduction": (
        "De la candidature à la décision du comité d’accréditation : qui fait quoi, et dans quel "
        "ordre."
    ),
    "body": [
        ("heading", {"text": "L’accompagnement", "level": "2"}),
        (
            "text",
            "<p>À chaque étape, les équipes techniques suivent et accompagnent les communes sur "
            "le terrain. Le comité d’appui, de suivi et de coordination veille à la cohérence de "
            "l’ensemble.</p>",
        ),
    ],
}

GOVERNANCE: dict[str, Any] = {
    "title": "La gouvernance",
    "search_description": "Les trois instances du Label Commune Citoyenne et leur rôle.",
    "introduction": "Trois instances portent le label : l’une décide, l’autre coordonne, la "
    "troisième accompagne les communes.",
    "bodies": [
        (
            "body",
            {
                "name": "Comité d’accréditation",
                "verb": "Accrédite et décerne",
                "role": "Il délibère sur les dossiers des communes et décerne le label.",
                "composition": ["AMPCC", "DGCT", "Targa-Aide"],
            },
        ),
        (
            "body",
            {
                "name": "Comité d’appui, de suivi et de coordination",
                "verb": "Coordonne",
                "role": "Il coordonne le projet, suit son avancement et valide les outils et "
                "supports qui lui sont présentés.",
                "composition": [],
            },
        ),
        (
            "body",
            {
                "name": "Équipes techniques d’experts",
                "verb": "Suivent et accompagnent",
                "role": "Elles suivent et accompagnent les communes sur le terrain et conduisent "
                "les missions de vérification.",
                "composition": ["Experts"],
            },
        ),
    ],
    "body": [],
}

PROGRESS: dict[str, Any] = {
    "title": "L’avancement",
    "search_description": "Les étapes du projet Label Commune Citoyenne, date par date.",
    "introduction": "De la convention de 2020 à la formation des premières communes : les étapes "
    "du projet, date par date.",
    "body": [],
}

TOOLS: dict[str, Any] = {
    "title": "Les outils",
    "search_description": "La bibliothèque des outils et supports du Label Commune Citoyenne.",
    "introduction": "Dix-huit outils et supports ont été élaborés ou mis à jour en 2021. Chacun a "
    "ici sa place ; son fichier s’y ajoute dès qu’il est publié.",
    "body": [],
}
