import pytest
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Not, Or, Phrase, PlainText
from wagtail.search.utils import parse_query_string

from .pairs import ARABIC, FRENCH

STRAY = [*"\"'(*\\-^%\x00،؟", '"commune', "l'\"", "commune)", "a:b", "AND", "OR NOT", "{title}"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def indexed():
    """Return a function that puts titles into the index and gives back their pages."""
    root = Page.get_first_root_node()

    def index(*titles: str) -> list[Page]:
        pages = [
            root.add_child(instance=Page(title=title, slug=f"page-{number}"))
            for number, title in enumerate(titles)
        ]
        get_search_backend().add_bulk(Page, pages)
        return pages

    return index


def titles(results) -> set[str]:
    return {page.title for page in results}


@pytest.mark.parametrize("pairs", [FRENCH, ARABIC], ids=["French", "Arabic"])
@pytest.mark.parametrize("way", ["search", "autocomplete"])
def test_19_pairs_in_20_are_found(indexed, pairs, way):
    indexed(*{title for _, title in pairs})
    ask = getattr(get_search_backend(), way)
    missed = [(query, title) for query, title in pairs if title not in titles(ask(query, Page))]
    assert len(missed) <= len(pairs) / 20, missed


@pytest.mark.parametrize("query", STRAY)
@pytest.mark.parametrize("way", ["search", "autocomplete"])
def test_stray_signs_never_raise(indexed, query, way):
    indexed("La commune")
    ask = getattr(get_search_backend(), way)
    for question in (query, parse_query_string(query)[1], Phrase(query), ~PlainText(query)):
        assert ask(question, Page).count() == len(list(ask(question, Page)))


def test_signs_alone_find_nothing(indexed):
    indexed("La commune")
    assert list(get_search_backend().search('"*"', Page)) == []


@pytest.mark.parametrize("beginning", ["formatio", "commune form", "form", "l'evalu", "évaluati"])
def test_a_word_being_typed_is_found(indexed, beginning):
    indexed("Formation et évaluation des communes")
    assert len(get_search_backend().autocomplete(beginning, Page)) == 1


@pytest.mark.parametrize("beginning", ["الجما", "جماع", "ميزة الجم"])
def test_an_arabic_word_being_typed_is_found(indexed, beginning):
    indexed("ميزة جماعة مواطنة")
    assert len(get_search_backend().autocomplete(beginning, Page)) == 1


def test_queries_combine(indexed):
    indexed("Commune urbaine", "Commune rurale", "Province rurale")
    search = get_search_backend().search
    both = And([PlainText("communes"), PlainText("rurales")])
    either = Or([PlainText("urbaines"), PlainText("provinces")])
    neither = And([PlainText("communes"), Not(PlainText("urbaine"))])
    assert titles(search(both, Page)) == {"Commune rurale"}
    assert titles(search(either, Page)) == {"Commune urbaine", "Province rurale"}
    assert titles(search(neither, Page)) == {"Commune rurale"}
    assert titles(search("urbaines province", Page, operator="or")) == titles(search(either, Page))


def test_a_named_field_does_not_escape_the_analysis(indexed):
    indexed("Les communes")
    assert len(get_search_backend().search("commune", Page, fields=["title"])) == 1
    assert len(get_search_backend().autocomplete("commu", Page, fields=["title"])) == 1


def test_a_phrase_keeps_its_order(indexed):
    indexed("Audit interne", "Interne audit")
    assert titles(get_search_backend().search(Phrase("audits internes"), Page)) == {"Audit interne"}


def test_saving_and_deleting_keep_the_index_up_to_date(indexed):
    (page,) = indexed("Ancien titre")
    page.title = "Nouvelles conventions"
    page.save()
    get_search_backend().add(page)
    assert titles(get_search_backend().search("convention", Page)) == {"Nouvelles conventions"}
    assert list(get_search_backend().search("anciens", Page)) == []
    page.delete()
    assert list(get_search_backend().search("convention", Page)) == []
