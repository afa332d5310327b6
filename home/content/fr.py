"""Textes de démonstration en français, écrits à partir des faits connus du label."""

from typing import Any

HOME: dict[str, Any] = {
    "title": "Label Commune Citoyenne",
    "seo_title": "Label Commune Citoyenne, portail de l’AMPCC",
    "search_description": (
        "Le Label Commune Citoyenne valorise la démocratie participative et la bonne gouvernance "
        "dans les communes du Maroc."
    ),
    "hero_heading": "Des communes plus proches de leurs citoyennes et citoyens",
    "introduction": (
        "Le Label Commune Citoyenne accompagne les communes volontaires qui veulent valoriser, "
        "promouvoir et consolider la démocratie participative."
    ),
    "brief_heading": "Le label en bref",
    "brief": (
        "<p>Le label est une distinction qui récompense les efforts d’une commune en matière de "
        "gouvernance, de démocratie et de citoyenneté. Il est porté par l’Association Marocaine "
        "des Présidents des Conseils Communaux, avec l’appui de la Direction Générale des "
        "Collectivités Territoriales et le partenariat de l’Association Targa-Aide.</p>"
        "<p>C’est aussi un cadre d’accompagnement : il mobilise les équipes, aide à passer en "
        "revue les pratiques, à planifier des mesures d’amélioration et à en suivre les "
        "résultats.</p>"
    ),
    "brief_link_label": "Comprendre la démarche",
    "figures": [
        ("figure", {"figure": "7", "label": "principes de bonne gouvernance"}),
        ("figure", {"figure": "115", "label": "dossiers reçus à l’appel de 2022"}),
        ("figure", {"figure": "71", "label": "communes éligibles retenues"}),
        ("figure", {"figure": "12", "label": "régions représentées aux ateliers de 2022"}),
    ],
    "figures_source": "AMPCC, campagne 2022.",
    "no_call": (
        "Aucun appel à manifestation d’intérêt n’est ouvert en ce moment. Le prochain sera annoncé "
        "ici et dans les actualités."
    ),
    "no_session": (
        "Aucune session de formation n’est programmée pour l’instant. Le calendrier garde la trace "
        "des sessions passées."
    ),
    "no_news": "Aucune actualité n’a encore été publiée.",
}

NEWS_INDEX: dict[str, Any] = {
    "title": "Actualités",
    "introduction": "Les étapes du label, les communiqués et la vie des réseaux de communes.",
}

LEGAL_NOTICE: dict[str, Any] = {
    "title": "Mentions légales",
    "introduction": "Qui publie ce portail, et comment on peut en reprendre le contenu.",
    "body": [
        ("heading", {"text": "Éditeur", "level": "2"}),
        (
            "text",
            "<p>Ce portail est publié par l’Association Marocaine des Présidents des Conseils "
            "Communaux (AMPCC), promotrice du Label Commune Citoyenne.</p>",
        ),
        ("heading", {"text": "Reprise du contenu", "level": "2"}),
        (
            "text",
            "<p>Les textes peuvent être cités, à condition d’en indiquer la source et la date. Les "
            "logos de l’association et de ses partenaires ne peuvent pas être repris sans leur "
            "accord.</p>",
        ),
        ("heading", {"text": "Données sur le territoire", "level": "2"}),
        (
            "text",
            "<p>Les noms, codes et populations des régions, provinces, préfectures et communes "
            "viennent du Haut-Commissariat au Plan (recensements de 2014 et de 2024).</p>",
        ),
        (
            "notice",
            {
                "kind": "warning",
                "title": "À compléter avant la mise en service",
                "text": (
                    "<p>L’adresse du siège, le nom du directeur de la publication et celui de "
                    "l’hébergeur sont à fournir par l’association.</p>"
                ),
            },
        ),
    ],
}

PERSONAL_DATA: dict[str, Any] = {
    "title": "Données personnelles",
    "introduction": (
        "Ce que le portail sait de vous, pourquoi, pour combien de temps, et comment exercer vos "
        "droits."
    ),
    "body": [
        ("heading", {"text": "Le cadre", "level": "2"}),
        (
            "text",
            "<p>Les traitements respectent la loi n° 09.08 relative à la protection des personnes "
            "physiques à l’égard du traitement des données à caractère personnel, sous le contrôle "
            "de la Commission Nationale de contrôle de la protection des Données à caractère "
            "Personnel (CNDP).</p>",
        ),
        ("heading", {"text": "Ce qui est recueilli", "level": "2"}),
        (
            "table",
            {
                "caption": "Données recueillies et raison de leur recueil",
                "columns": ["Situation", "Données", "Raison"],
                "rows": [
                    {"cells": ["Lecture des pages", "Aucune donnée nominative", "—"]},
                    {
                        "cells": [
                            "Espace d’une commune",
                            "Nom, fonction, adresse électronique, téléphone professionnel",
                            "Se connecter et recevoir les avis",
                        ]
                    },
                    {
                        "cells": [
                            "Dossier de candidature",
                            "Réponses et pièces jointes au nom de la commune",
                            "Instruire la candidature",
                        ]
                    },
                ],
            },
        ),
        (
            "text",
            "<p>Le numéro de la carte nationale d’identité n’est jamais demandé. Aucun traceur "
            "publicitaire n’est déposé, et aucun autre site n’apprend ce que vous lisez.</p>",
        ),
        ("heading", {"text": "Vos droits", "level": "2"}),
        (
            "text",
            "<p>Vous pouvez demander l’accès à vos données, leur rectification, et vous opposer à "
            "leur traitement pour un motif légitime. Écrivez à l’adresse de contact indiquée au "
            "pied de chaque page.</p>",
        ),
        (
            "notice",
            {
                "kind": "warning",
                "title": "À compléter avant la mise en service",
                "text": (
                    "<p>Les numéros d’autorisation ou de déclaration auprès de la CNDP et les "
                    "durées de conservation sont à fournir par l’association.</p>"
                ),
            },
        ),
    ],
}

ACCESSIBILITY: dict[str, Any] = {
    "title": "Accessibilité",
    "introduction": "Ce portail doit pouvoir servir à tout le monde, dans les deux langues.",
    "body": [
        ("heading", {"text": "Ce que nous visons", "level": "2"}),
        (
            "text",
            "<p>Le portail vise le niveau AA des règles WCAG 2.2. Il se lit au clavier, avec un "
            "lecteur d’écran, agrandi jusqu’à 400 % et sans JavaScript. L’arabe s’écrit de droite "
            "à gauche et le français de gauche à droite, avec les mêmes fonctions.</p>",
        ),
        ("heading", {"text": "Comment nous vérifions", "level": "2"}),
        (
            "text",
            "<p>Chaque modèle de page est contrôlé par des outils automatiques dans les deux "
            "langues : règles d’accessibilité (axe), validité du HTML, noms donnés aux lecteurs "
            "d’écran, parcours au clavier, taille des cibles, zoom à 400 %, couleurs forcées, "
            "contraste de jour et de nuit. Les critères du RGAA sont suivis à travers ceux des "
            "WCAG. Aucun audit extérieur n’a encore eu lieu : le portail ne se déclare donc pas "
            "conforme.</p>",
        ),
        ("heading", {"text": "Limites connues", "level": "2"}),
        (
            "text",
            "<p>Les documents reçus de partenaires, PDF anciens surtout, peuvent ne pas être "
            "balisés. Les essais avec des personnes qui utilisent chaque jour un lecteur d’écran "
            "restent à faire, en arabe comme en français.</p>",
        ),
        ("heading", {"text": "Signaler une difficulté", "level": "2"}),
        (
            "text",
            "<p>Si une page ou un document vous résiste, écrivez à l’adresse de contact indiquée "
            "au pied de chaque page, en donnant l’adresse de la page. Une version accessible vous "
            "sera proposée.</p>",
        ),
    ],
}

NOTE = (
    "notice",
    {
        "kind": "info",
        "title": "Texte de démonstration",
        "text": (
            "<p>Ce texte a été rédigé pour la démonstration à partir de faits connus. Il ne "
            "remplace pas les publications d’origine.</p>"
        ),
    },
)
