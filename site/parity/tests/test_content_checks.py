"""The glossary speaks among the content checks, and knows what editors add to it."""

from parity.models import Term
from parity.tests.making import PairTestCase
from publishing.checks import findings_of, phrase


class ContentChecksTest(PairTestCase):
    def found(self) -> list[tuple[str, str]]:
        return [
            (one.path, phrase(one)[1])
            for one in findings_of(self.arabic)
            if one.code == "word-to-avoid"
        ]

    def test_a_refused_word_is_told_with_its_place_and_what_to_write(self) -> None:
        assert self.found() == []
        self.arabic.introduction = "دورة في التدريب"
        assert self.found() == [("introduction", "Écrivez « تكوين » au lieu de « التدريب ».")]

    def test_a_word_added_by_an_editor_is_refused_at_once(self) -> None:
        Term.objects.create(fr="phrase", ar="عبارة", forbidden_ar="جملة")
        assert self.found() == [("introduction", "Écrivez « عبارة » au lieu de « جملة ».")]
