from label.models import FrameworkVersion, Milestone, ProcessStep, Tool
from label.tests.section import SectionTestCase
from publishing.bilingual import pick


class PreviewTest(SectionTestCase):
    def test_a_row_is_previewed_in_each_language(self) -> None:
        for model in (FrameworkVersion, Milestone, ProcessStep, Tool):
            row = model.objects.first()
            for language in ("fr", "ar"):
                html = row.make_preview_request(preview_mode=language).content.decode()
                name = "name" if hasattr(row, "name_fr") else "title"
                assert f'<html lang="{language}"' in html
                assert pick(row, name, language) in html

    def test_a_page_is_previewed(self) -> None:
        for page in [self.index, *self.index.get_children().specific()]:
            for twin in (page, page.get_translations()[0].specific):
                response = twin.make_preview_request(preview_mode=twin.default_preview_mode)
                assert response.status_code == 200
                assert twin.title in response.content.decode()
