"""Les actualités de démonstration en français, par slug."""

from typing import Any

from .fr import NOTE


def _text(*paragraphs: str) -> tuple[str, str]:
    return ("text", "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))


NEWS: dict[str, dict[str, Any]] = {
    "convention-du-label": {
        "title": "Une convention donne naissance au Label Commune Citoyenne",
        "introduction": (
            "L’AMPCC et l’Association Targa-Aide ont signé, le 16 novembre 2020, la convention qui "
            "met en place le label, avec l’appui de la DGCT."
        ),
        "body": [
            _text(
                "La convention a été signée lors d’une cérémonie entre l’Association Marocaine des "
                "Présidents des Conseils Communaux et l’Association Targa-Aide, avec l’appui de la "
                "Direction Générale des Collectivités Territoriales.",
                "Elle prévoit d’accompagner dans un premier temps 66 communes volontaires, "
                "choisies après des appels à manifestation d’intérêt.",
            ),
            ("heading", {"text": "Trois instances", "level": "2"}),
            (
                "text",
                "<ul><li>Le comité d’accréditation accrédite les communes et décerne le label.</li>"
                "<li>Le comité d’appui, de suivi et de coordination coordonne le projet.</li>"
                "<li>Les équipes techniques d’experts suivent et accompagnent les communes sur le "
                "terrain.</li></ul>",
            ),
            NOTE,
        ],
    },
    "comite-technique": {
        "title": "Le comité technique est créé",
        "introduction": (
            "Depuis le 3 février 2021, un comité technique prépare les outils du label."
        ),
        "body": [
            _text(
                "Au cours de l’année 2021, dix-huit outils et supports ont été produits ou mis à "
                "jour : brochures en arabe et en français, film d’animation sur le label, "
                "améliorations du portail.",
                "Les résultats ont été présentés au comité de coordination pour validation.",
            ),
            NOTE,
        ],
    },
    "ouverture-de-l-appel-2022": {
        "title": "Ouverture de l’appel à manifestation d’intérêt",
        "place": "Rabat",
        "introduction": (
            "Les communes volontaires peuvent demander leur adhésion au label du 12 janvier au "
            "11 mars 2022."
        ),
        "body": [
            _text(
                "L’Association Marocaine des Présidents des Conseils Communaux ouvre un appel à "
                "manifestation d’intérêt destiné aux communes qui souhaitent s’engager dans le "
                "Label Commune Citoyenne.",
                "La demande d’adhésion est jointe au formulaire des prérequis d’adhésion. Elle "
                "peut être rédigée en français ou en arabe.",
            ),
            ("heading", {"text": "Quatre domaines examinés", "level": "2"}),
            (
                "text",
                "<ul><li>la participation citoyenne</li><li>la transparence</li>"
                "<li>l’égalité et l’équité</li><li>l’efficacité et l’efficience</li></ul>",
            ),
            _text(
                "Quatre ateliers de sensibilisation accompagnent l’appel, pour les présidents et "
                "les cadres des douze régions."
            ),
            NOTE,
        ],
    },
    "ateliers-de-sensibilisation": {
        "title": "Plus de 430 participants aux quatre ateliers de sensibilisation",
        "introduction": (
            "Les présidents et les cadres des communes des douze régions ont été invités à quatre "
            "ateliers, du 26 janvier au 9 février 2022."
        ),
        "body": [
            (
                "table",
                {
                    "caption": "Ateliers de sensibilisation de 2022",
                    "columns": ["Date", "Régions"],
                    "rows": [
                        {"cells": ["26 janvier", "Tanger-Tétouan-Al Hoceima, Drâa-Tafilalet"]},
                        {
                            "cells": [
                                "2 février",
                                "Rabat-Salé-Kénitra, Béni Mellal-Khénifra, "
                                "Dakhla-Oued Ed-Dahab, Oriental",
                            ]
                        },
                        {
                            "cells": [
                                "7 février",
                                "Casablanca-Settat, Souss-Massa, Guelmim-Oued Noun, "
                                "Laâyoune-Sakia El Hamra",
                            ]
                        },
                        {"cells": ["9 février", "Marrakech-Safi, Fès-Meknès"]},
                    ],
                },
            ),
            _text(
                "Les échanges ont porté sur les principes du label, les prérequis et la manière de "
                "constituer un dossier."
            ),
            NOTE,
        ],
    },
    "resultats-de-l-appel-2022": {
        "title": "115 dossiers reçus, 71 communes retenues",
        "introduction": (
            "L’appel clos le 11 mars 2022 a réuni presque autant de communes rurales que de "
            "communes urbaines."
        ),
        "body": [
            (
                "facts",
                {
                    "facts": [
                        {"figure": "115", "label": "dossiers reçus"},
                        {"figure": "58", "label": "communes urbaines"},
                        {"figure": "57", "label": "communes rurales"},
                        {"figure": "71", "label": "communes éligibles retenues"},
                    ],
                    "source": "AMPCC, printemps 2022.",
                },
            ),
            _text(
                "Les 71 communes éligibles ont été réparties, selon leur région et leur milieu, en "
                "deux lots de 39 et de 32 communes.",
                "Les communes acceptées ont été invitées par lettre à inscrire l’adhésion à "
                "l’ordre du jour de leur session de mai. Certaines l’ont votée à la session "
                "d’octobre.",
            ),
            NOTE,
        ],
    },
    "lancement-de-l-auto-evaluation": {
        "title": "L’auto-évaluation est lancée",
        "introduction": (
            "En juin 2022, quatre ateliers de deux jours ont formé les communes du premier lot à "
            "l’auto-évaluation."
        ),
        "body": [
            (
                "table",
                {
                    "caption": "Ateliers de formation de juin 2022",
                    "columns": ["Dates", "Ville"],
                    "rows": [
                        {"cells": ["6 et 7 juin", "Rabat"]},
                        {"cells": ["9 et 10 juin", "Fès"]},
                        {"cells": ["13 et 14 juin", "Marrakech"]},
                        {"cells": ["16 et 17 juin", "Agadir"]},
                    ],
                },
            ),
            _text(
                "La première séquence portait sur le processus : objectifs, principes, étapes. La "
                "seconde sur la pratique des outils.",
                "Soixante-quatorze personnes y ont pris part : présidents, élus et cadres. Elles "
                "sont reparties avec les documents et un plan pour leur auto-évaluation.",
            ),
            NOTE,
        ],
    },
    "creation-du-remacto": {
        "title": "Naissance du réseau marocain des collectivités territoriales ouvertes",
        "introduction": "Le REMACTO a été créé le 21 octobre 2022. Il compte 126 membres.",
        "body": [
            (
                "facts",
                {
                    "facts": [
                        {"figure": "12", "label": "régions"},
                        {"figure": "7", "label": "conseils préfectoraux ou provinciaux"},
                        {"figure": "107", "label": "communes"},
                    ],
                    "source": "",
                },
            ),
            _text(
                "Le réseau prolonge le programme d’appui aux collectivités territoriales ouvertes, "
                "qui a fait l’objet d’une convention en juillet 2022.",
                "Ses principes sont la transparence, la reddition des comptes, l’accès à "
                "l’information, la participation citoyenne et la digitalisation.",
            ),
            NOTE,
        ],
    },
    "auditions-gouvernance-territoriale": {
        "title": "L’association prend part aux auditions sur la gouvernance territoriale",
        "introduction": (
            "L’AMPCC porte la voix des présidents des conseils communaux dans les consultations "
            "sur les compétences des communes."
        ),
        "body": [
            _text(
                "L’association participe à des auditions et à des consultations sur les "
                "compétences communales et la gouvernance territoriale. Parmi les sujets traités :"
            ),
            (
                "text",
                "<ul><li>la mobilité urbaine et les transports</li>"
                "<li>le développement durable</li><li>l’économie informelle</li></ul>",
            ),
            NOTE,
        ],
    },
    "rencontres-du-remacto": {
        "title": "Deux rencontres en ligne pour préparer les programmes d’ouverture",
        "introduction": ("Le REMACTO a réuni ses membres à distance les 8 et 14 février 2024."),
        "body": [
            _text(
                "La réunion d’information du 8 février 2024 a été suivie d’un atelier en ligne le "
                "14 février.",
                "Les programmes d’ouverture sont soumis à la consultation, puis au vote des "
                "conseils en septembre 2024.",
            ),
            NOTE,
        ],
    },
    "rabat-ouverte": {
        "title": "« Rabat ouverte » : réunion préparatoire",
        "place": "Rabat",
        "introduction": (
            "La réunion de préparation de « Rabat ouverte » s’est tenue le 15 avril 2024 au "
            "conseil préfectoral de Rabat."
        ),
        "body": [
            _text(
                "La réunion s’est ouverte à 9 h au siège du conseil préfectoral de Rabat, dans le "
                "cadre du réseau marocain des collectivités territoriales ouvertes.",
                "Elle a préparé le programme d’ouverture qui sera soumis à la consultation, puis "
                "au vote du conseil en septembre 2024.",
            ),
            NOTE,
        ],
    },
}
