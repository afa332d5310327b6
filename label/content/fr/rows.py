"""Texts of the shared rows in French, by code."""

EDITIONS = {
    "initiale": (
        "Édition d’origine : six principes",
        "L’édition d’origine du cadre compte six principes. L’innovation n’y figure pas encore "
        "comme principe à part entière.",
    ),
    "2022": (
        "Édition 2022 : sept principes",
        "L’innovation rejoint les six principes d’origine.",
    ),
}

PRINCIPLES = {
    "participation": (
        "Participation",
        "Associer les citoyennes et les citoyens, les associations et les usagers à la "
        "préparation, au suivi et à l’évaluation de l’action communale.",
    ),
    "transparency": (
        "Transparence et reddition des comptes",
        "Rendre accessibles les informations et les décisions, expliquer les choix et répondre "
        "de leurs résultats.",
    ),
    "equality": (
        "Égalité et équité",
        "Garantir à toutes et à tous le même accès aux services et aux droits, avec une "
        "attention particulière à l’égalité des chances et à l’approche genre.",
    ),
    "effectiveness": (
        "Efficacité et efficience",
        "Atteindre les objectifs fixés en faisant le meilleur usage des ressources humaines, "
        "financières et matérielles de la commune.",
    ),
    "solidarity": (
        "Solidarité et coopération",
        "Unir les efforts au sein de la commune, avec les autres collectivités territoriales et "
        "avec les partenaires, au service de l’intérêt commun.",
    ),
    "sustainability": (
        "Durabilité",
        "Décider et investir aujourd’hui sans compromettre les ressources, l’environnement et "
        "les choix des générations à venir.",
    ),
    "innovation": (
        "Innovation",
        "Rechercher, essayer et partager de nouvelles manières de servir les citoyens et de "
        "conduire l’action publique locale.",
    ),
}

STEPS = {
    "candidature": (
        "Candidature",
        "La commune volontaire répond à un appel à manifestation d’intérêt : elle dépose sa "
        "demande d’adhésion et renseigne le formulaire des prérequis, en français ou en arabe.",
    ),
    "eligibilite": (
        "Vérification de l’éligibilité",
        "Le dossier est examiné au regard de prérequis minimaux dans quatre domaines : "
        "participation citoyenne ; transparence ; égalité et équité ; efficacité et efficience.",
    ),
    "lancement": (
        "Lancement de l’auto-évaluation",
        "La commune mobilise ses élus et son personnel, prend connaissance de la démarche et des "
        "outils, et planifie son auto-évaluation.",
    ),
    "auto-evaluation": (
        "Conduite de l’auto-évaluation",
        "La commune examine ses pratiques dans cinq champs, indicateur par indicateur, et réunit "
        "les sources de vérification.",
    ),
    "verification": (
        "Mission de vérification",
        "L’équipe technique se rend sur place et vérifie, avec la commune, les résultats de "
        "l’auto-évaluation.",
    ),
    "plan-action": (
        "Plan d’action participatif",
        "Avec les parties prenantes, la commune arrête les mesures qui répondent aux faiblesses "
        "relevées.",
    ),
    "deliberation": (
        "Délibération du comité d’accréditation",
        "Le comité examine le dossier de la commune et se prononce. Sa délibération a trois "
        "issues possibles.",
    ),
    "label-accorde": (
        "Label accordé",
        "La commune reçoit le Label Commune Citoyenne.",
    ),
    "plan-action-engage": (
        "Plan d’action engagé",
        "La commune met en œuvre son plan d’action pour corriger les faiblesses relevées.",
    ),
    "refus": (
        "Refus",
        "Le label n’est pas accordé.",
    ),
}

MILESTONES = {
    "convention": (
        "Signature de la convention de partenariat",
        "L’AMPCC et l’association Targa-Aide signent, lors d’une cérémonie, la convention de mise "
        "en place du Label Commune Citoyenne, avec l’appui de la DGCT.",
    ),
    "comite-technique": (
        "Création du comité technique",
        "Le comité technique du label est créé.",
    ),
    "outils": (
        "Mise à jour des outils et du portail",
        "Les outils et supports du label sont élaborés ou mis à jour : brochures en arabe et en "
        "français, film d’animation graphique sur le label, amélioration du portail. Les "
        "résultats sont présentés au comité de coordination pour validation.",
    ),
    "appel": (
        "Appel à manifestation d’intérêt",
        "Les communes volontaires sont invitées à présenter leur candidature. Un communiqué de "
        "presse annonce l’ouverture de l’appel dans plusieurs médias.",
    ),
    "sensibilisation": (
        "Quatre ateliers de sensibilisation",
        "Présidents et responsables communaux des douze régions découvrent la démarche.",
    ),
    "selection": (
        "Réception des dossiers et choix des communes",
        "Les communes éligibles sont retenues et réparties en deux lots selon la région et le "
        "milieu.",
    ),
    "lettres": (
        "Lettres aux communes et vote de l’adhésion",
        "Les communes acceptées sont invitées à inscrire l’adhésion à l’ordre du jour de la "
        "session de mai ; certaines l’ont votée à la session d’octobre. Les communes non retenues "
        "sont informées par lettre.",
    ),
    "lancement": (
        "Lancement officiel de l’auto-évaluation et formation du premier lot",
        "Quatre ateliers de deux jours, en deux séquences : la démarche, avec ses objectifs, ses "
        "principes et ses étapes, puis la pratique des outils. Les documents et les outils sont "
        "partagés et un plan d’auto-évaluation est établi.",
    ),
}

FIGURES = {
    "outils": ["outils et supports élaborés ou mis à jour"],
    "sensibilisation": ["participants", "régions"],
    "selection": [
        "dossiers reçus",
        "de communes urbaines",
        "de communes rurales",
        "communes éligibles retenues",
        "communes dans le premier lot",
        "communes dans le deuxième lot",
    ],
    "lancement": ["participants : présidents, élus et responsables", "ateliers de deux jours"],
}

DATES = {
    "sensibilisation": [
        "Tanger-Tétouan-Al Hoceima, Drâa-Tafilalet",
        "Rabat-Salé-Kénitra, Béni Mellal-Khénifra, Dakhla-Oued Ed-Dahab, Oriental",
        "Casablanca-Settat, Souss-Massa, Guelmim-Oued Noun, Laâyoune-Sakia El Hamra",
        "Marrakech-Safi, Fès-Meknès",
    ],
    "lancement": ["Rabat", "Fès", "Marrakech", "Agadir"],
}

TOOLS = {
    1: ("Film d’animation graphique sur le label", "Le label présenté en images."),
    2: ("Brochure du label, en français", "Le label et sa démarche en bref."),
    3: ("Brochure du label, en arabe", "Le label et sa démarche en bref."),
}
