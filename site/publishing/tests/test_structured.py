"""Facts for search engines: what is empty is left out."""

import datetime

from publishing import structured


def test_an_organisation_keeps_what_is_known() -> None:
    assert structured.organization("AMPCC", "https://a.example/", same_as=[]) == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "AMPCC",
        "url": "https://a.example/",
    }


def test_an_article_has_a_day_and_a_publisher() -> None:
    facts = structured.news_article(
        headline="Titre",
        url="https://a.example/fr/",
        published=datetime.date(2022, 1, 12),
        updated=None,
        language="fr",
        publisher="AMPCC",
    )
    assert facts["datePublished"] == datetime.date(2022, 1, 12)
    assert facts["publisher"] == {"@type": "Organization", "name": "AMPCC"}
    assert "dateModified" not in facts


def test_no_crumbs_are_no_facts() -> None:
    assert structured.breadcrumbs([]) == {}


def test_crumbs_are_numbered() -> None:
    facts = structured.breadcrumbs([("Accueil", "https://a.example/fr/")])
    assert facts["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Accueil", "item": "https://a.example/fr/"}
    ]
