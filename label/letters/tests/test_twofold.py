"""Letter templates stand on a shelf of the two languages."""

from label.letters.twofold import KIND
from publishing.twofold import SHELVES


def test_a_template_tells_its_texts_in_both_languages(templates) -> None:
    shelf = SHELVES["letters.LetterTemplate"]
    assert {thing.key for thing in shelf.things()} == {str(one.pk) for one in templates.values()}
    one = next(iter(templates.values()))
    thing = shelf.thing(str(one.pk))
    assert thing is not None and shelf.kind == KIND.code
    assert [(text.path, text.fr, text.ar) for text in thing.texts] == [
        ("name", one.name_fr, one.name_ar),
        ("subject", one.subject_fr, one.subject_ar),
        ("body", one.body_fr, one.body_ar),
        ("signatory", one.signatory_fr, one.signatory_ar),
    ]
    assert (thing.title_fr, thing.title_ar) == (one.name_fr, one.name_ar)
    assert thing.url == f"/admin/lettres/modeles/edit/{one.pk}/"
