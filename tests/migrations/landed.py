"""Where the migrations stood in each release, or before the first in what had landed."""

LANDED = {
    "e18b2e8": [
        ("conventions", "0001_initial"),
        ("formations", "0001_initial"),
        ("home", "0002_news_date_precision"),
        ("calls", "0002_freeze_form_versions"),
        ("dossiers", "0003_extensions_and_notices"),
        ("label", "0001_framework"),
        ("accounts", "0003_spaces"),
        ("records", "0003_periodic_jobs"),
        ("territory", "0001_initial"),
    ],
}
