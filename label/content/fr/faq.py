"""Frequent questions in French."""

from typing import Any

Question = dict[str, str]


def _theme(title: str, *questions: Question) -> tuple[str, dict[str, Any]]:
    return ("theme", {"title": title, "questions": list(questions)})


def _q(question: str, answer: str) -> Question:
    return {"question": question, "answer": f"<p>{answer}</p>"}


FAQ: dict[str, Any] = {
    "title": "Questions fréquentes",
    "search_description": "Réponses aux questions fréquentes sur le Label Commune Citoyenne.",
    "introduction": "Les réponses aux questions que posent le plus souvent les communes et les "
    "citoyens.",
    "themes": [
        _theme(
            "Le label",
            _q(
                "Qu’est-ce que le Label Commune Citoyenne ?",
                "C’est une distinction et un cadre d’accompagnement pour les communes qui veulent "
                "valoriser, promouvoir et consolider la démocratie participative et améliorer "
                "leur gouvernance.",
            ),
            _q(
                "Qui porte le label ?",
                "L’Association Marocaine des Présidents des Conseils Communaux (AMPCC), avec "
                "l’appui de la Direction Générale des Collectivités Territoriales (DGCT) et en "
                "partenariat avec l’association Targa-Aide.",
            ),
            _q(
                "Combien de temps le label est-il valable ?",
                "La durée de validité du label n’est pas publiée à ce jour.",
            ),
            _q(
                "Pourquoi parle-t-on parfois de six principes ?",
                "Le cadre comptait six principes avant 2022. L’innovation s’y est ajoutée : ils "
                "sont sept depuis. Chaque édition du cadre garde son adresse sur la page des "
                "principes.",
            ),
        ),
        _theme(
            "Présenter une candidature",
            _q(
                "Quelles communes peuvent se porter candidates ?",
                "Les communes volontaires, urbaines ou rurales, qui répondent à un appel à "
                "manifestation d’intérêt et remplissent des prérequis minimaux.",
            ),
            _q(
                "Sur quoi portent les prérequis ?",
                "Sur quatre domaines : la participation citoyenne ; la transparence ; l’égalité "
                "et l’équité ; l’efficacité et l’efficience. Le formulaire de chaque appel les "
                "présente.",
            ),
            _q(
                "En quelle langue remplir le dossier ?",
                "En français ou en arabe, au choix de la commune. Le formulaire est le même dans "
                "les deux langues.",
            ),
            _q(
                "Le conseil communal doit-il se prononcer ?",
                "Oui. Une commune acceptée est invitée à inscrire l’adhésion à l’ordre du jour "
                "d’une session du conseil. Les sessions ordinaires se tiennent en février, en mai "
                "et en octobre.",
            ),
        ),
        _theme(
            "L’auto-évaluation et la suite",
            _q(
                "La commune est-elle accompagnée ?",
                "Oui. Des formations, des outils et les équipes techniques accompagnent les élus "
                "et le personnel communal à chaque étape.",
            ),
            _q(
                "Que se passe-t-il après l’auto-évaluation ?",
                "L’équipe technique effectue une mission de vérification, puis la commune établit "
                "un plan d’action participatif sur les faiblesses relevées. Le comité "
                "d’accréditation délibère ensuite.",
            ),
            _q(
                "Quelles décisions le comité d’accréditation peut-il prendre ?",
                "Trois issues sont possibles : le label est accordé, un plan d’action est engagé, "
                "ou le label est refusé.",
            ),
        ),
        _theme(
            "Les données personnelles",
            _q(
                "Comment les données personnelles sont-elles protégées ?",
                "Elles sont traitées conformément à la loi n° 09.08. Chaque appel indique les "
                "données demandées et l’usage qui en est fait.",
            ),
        ),
    ],
    "body": [],
}
