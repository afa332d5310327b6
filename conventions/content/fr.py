"""The conventions in French, by slug."""

from typing import Any

from conventions.content import bullets

INDEX: dict[str, Any] = {
    "title": "Conventions et partenariats",
    "introduction": (
        "Les accords qui portent le label, la formation des élus et l’ouverture des "
        "collectivités territoriales : qui les a signés, quand, et pour quoi faire."
    ),
}

TEXTS: dict[str, dict[str, Any]] = {
    "label-commune-citoyenne": {
        "title": "Convention de partenariat pour le Label Commune Citoyenne",
        "introduction": (
            "L’AMPCC et l’Association Targa-Aide s’engagent, avec l’appui de la DGCT, à mettre en "
            "place le Label Commune Citoyenne, dans un premier temps auprès de 66 communes."
        ),
        "objectives": bullets(
            "Mettre en place le label, ses instances et ses outils.",
            "Accompagner dans un premier temps 66 communes volontaires.",
            "Valoriser et consolider la démocratie participative dans les communes membres.",
        ),
    },
    "formation-membres-conseils-communaux": {
        "title": "Convention pour la formation des membres des conseils communaux",
        "introduction": (
            "Une convention tripartite, soutenue par la DGCT, pour former les membres des conseils "
            "communaux et développer leurs compétences."
        ),
        "objectives": bullets(
            "Former les membres des conseils communaux et développer leurs compétences.",
            "Confier les sessions à des praticiens, à des formateurs internes et à des experts.",
            "Retenir les thèmes à partir des besoins exprimés par la population cible.",
        ),
    },
    "partenariat-cooperation-dgct-ampcc": {
        "title": "Convention de partenariat et de coopération entre la DGCT et l’AMPCC",
        "introduction": (
            "L’association prend part aux travaux sur la décentralisation et la gouvernance "
            "territoriale, au Maroc comme à l’international."
        ),
        "objectives": bullets(
            "Associer l’AMPCC aux chantiers de la décentralisation et de la gouvernance "
            "territoriale.",
            "Prendre part aux actions nationales et internationales dans ces domaines.",
        ),
    },
    "universite-al-akhawayn": {
        "title": "Convention de partenariat avec l’Université Al Akhawayn",
        "introduction": (
            "Signée lors du sommet Africités, elle unit l’association et l’université pour former "
            "présidents et cadres administratifs à la gestion des affaires publiques."
        ),
        "place": "Marrakech, sommet Africités",
        "objectives": bullets(
            "Former les présidents et les cadres administratifs à la gestion des affaires "
            "publiques.",
            "Créer des plateformes communes d’échange et de recherche sur le développement "
            "territorial.",
            "Échanger expertise, informations et bonnes pratiques.",
        ),
    },
    "memorandum-participation-regions": {
        "title": "Mémorandum sur la participation dans les 12 régions",
        "introduction": (
            "La DGCT, l’Association des Régions du Maroc et l’ambassade du Royaume-Uni "
            "s’accordent pour renforcer la participation dans les 12 régions."
        ),
        "place": "Rabat, siège de la DGCT",
        "objectives": bullets(
            "Recueillir les expériences réussies et les outils de travail.",
            "Élaborer et diffuser des guides et des documents de référence.",
            "Donner suite aux recommandations du premier colloque national sur la "
            "régionalisation avancée.",
            "Contribuer au plan stratégique 2018–2021 de la DGCT.",
        ),
    },
    "programme-collectivites-territoriales-ouvertes": {
        "title": "Convention pour le programme des collectivités territoriales ouvertes",
        "introduction": (
            "Un programme d’appui aux collectivités territoriales ouvertes, convenu entre la DGCT, "
            "l’Association des Régions du Maroc et l’Association Impact pour le Développement."
        ),
        "objectives": bullets(
            "Appuyer les collectivités territoriales qui s’ouvrent à leurs citoyens.",
            "Mettre en pratique la transparence et la reddition des comptes.",
            "Faciliter l’accès à l’information et la participation citoyenne.",
            "Encourager la numérisation.",
        ),
    },
}
