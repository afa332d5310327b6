from label.content import facts
from label.content.ar import rows as ar
from label.content.fr import rows as fr
from label.tests.section import SectionTestCase

TEXTS = ["EDITIONS", "PRINCIPLES", "STEPS", "MILESTONES", "FIGURES", "DATES", "TOOLS"]


def test_every_row_has_both_languages() -> None:
    for name in TEXTS:
        assert getattr(fr, name).keys() == getattr(ar, name).keys()


def test_figures_and_dates_have_a_text_each() -> None:
    for texts in (fr, ar):
        for name in ("FIGURES", "DATES"):
            known, written = getattr(facts, name), getattr(texts, name)
            assert {code: len(rows) for code, rows in known.items()} == {
                code: len(rows) for code, rows in written.items()
            }


class TranslationTest(SectionTestCase):
    def test_every_page_has_a_translation_at_the_same_slug(self) -> None:
        pages = [self.index, *self.index.get_children()]
        assert len(pages) == 7
        for page in pages:
            twins = page.get_translations()
            assert [(twin.slug, twin.locale.language_code, twin.live) for twin in twins] == [
                (page.slug, "ar", True)
            ]
