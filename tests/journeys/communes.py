"""One commune for each journey and language: the portal is shared, and a space has one opener."""

COMMUNES = {
    "applying": {"fr": "Tata", "ar": "تنغير"},
    "without scripts": {"fr": "Tiznit", "ar": "زاكورة"},
    "by keyboard": {"fr": "Jerada", "ar": "بومية"},
    "elsewhere": {"fr": "Amizmiz", "ar": "إملشيل"},
    "the guide": {"fr": "Assa", "ar": "إفران"},
    "interrupted": {"fr": "Agdz", "ar": "تافراوت"},
    "on paper": {"fr": "Tinejdad", "ar": "بوعرفة"},
    "two people": {"fr": "Tabant", "ar": "بوجنيبة"},
    "the training": {"fr": "Taliouine", "ar": "ورزازات"},
    "complement": {"fr": "Larache", "ar": "ميضار"},
}

# The communes of the small campaigns that are planted, and what becomes of each.
CAMPAIGNS = {
    "campagne-jouee": {
        "Oued Zem": "retained",
        "Mohammadia": "retained",
        "Essaouira": "retained",
        "Goulmima": "retained",
        "Taroudannt": "retained",
        "Tan-Tan": "reserve",
        "Boujdour": "not_eligible",
    },
    # Berrechid forgets a proof.
    "campagne-jugee": {
        "Sefrou": "retained",
        "Berrechid": "retained",
        "Guercif": "retained",
        "Ouezzane": "reserve",
        "Taza": "not_eligible",
    },
}
LOTS = {"campagne-jouee": (3, 2), "campagne-jugee": (2, 1)}
