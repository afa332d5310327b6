"""What the news items share in both languages: slug, day, topic, kind. Latest last."""

import datetime
from dataclasses import dataclass

TOPICS = {
    "label": ("Le label", "الميزة"),
    "trainings": ("Formations", "التكوينات"),
    "open-government": ("Gouvernement ouvert", "الحكومة المنفتحة"),
    "advocacy": ("Plaidoyer", "الترافع"),
}


@dataclass(frozen=True)
class Item:
    """One piece of news; its texts are in `news_fr` and `news_ar` under the same slug."""

    slug: str
    date: datetime.date
    topic: str
    is_communique: bool = False
    precision: str = "day"


ITEMS = [
    Item("convention-du-label", datetime.date(2020, 11, 16), "label"),
    Item("comite-technique", datetime.date(2021, 2, 3), "label"),
    Item("ouverture-de-l-appel-2022", datetime.date(2022, 1, 12), "label", is_communique=True),
    Item("ateliers-de-sensibilisation", datetime.date(2022, 2, 9), "label"),
    Item("resultats-de-l-appel-2022", datetime.date(2022, 4, 1), "label", precision="year"),
    Item("lancement-de-l-auto-evaluation", datetime.date(2022, 6, 17), "trainings"),
    Item("creation-du-remacto", datetime.date(2022, 10, 21), "open-government"),
    Item(
        "auditions-gouvernance-territoriale",
        datetime.date(2023, 1, 1),
        "advocacy",
        precision="none",
    ),
    Item("rencontres-du-remacto", datetime.date(2024, 2, 14), "open-government"),
    Item("rabat-ouverte", datetime.date(2024, 4, 15), "open-government", is_communique=True),
]
