"""The index follows what is published, and nothing private ever enters it."""

from io import BytesIO

import pikepdf
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from finding.models import DocumentText, Entry, Shown
from finding.services import read_document, rebuild, sweep
from home.models import ArticlePage, CommuniquePage
from home.tests.site import SamplesTestCase


def sample_pdf(text: str) -> bytes:
    """Return a PDF of one page that says the text."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(300, 300))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.obj.Contents = pdf.make_stream(f"BT /F1 12 Tf 20 150 Td ({text}) Tj ET".encode())
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


class FindingTest(SamplesTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        rebuild()

    def entry_of(self, page: Page) -> Entry | None:
        return Entry.objects.filter(source=f"page:{page.pk}").first()

    def article(self) -> ArticlePage:
        return ArticlePage.objects.filter(locale__language_code="fr").get()

    def changed(self):
        return self.captureOnCommitCallbacks(execute=True)

    def test_publishing_and_unpublishing_are_followed(self) -> None:
        page = self.article()
        with self.changed():
            page.title = "Un nouveau titre"
            page.save_revision().publish()
        assert self.entry_of(page).title == "Un nouveau titre"
        page.unpublish()
        assert self.entry_of(page) is None, "at once, before any task"
        with self.changed():
            page.save_revision().publish()
        assert self.entry_of(page).title == "Un nouveau titre"

    def test_a_draft_stays_out(self) -> None:
        page = self.article()
        with self.changed():
            page.title = "Brouillon"
            page.save_revision()
        assert self.entry_of(page).title != "Brouillon"

    def test_moving_changes_the_address_of_all_below(self) -> None:
        page = self.article()
        index = page.get_parent().specific
        with self.changed():
            index.slug = "nouvelles"
            index.save_revision().publish()
        assert self.entry_of(page).url == f"/fr/nouvelles/{page.slug}/"

    def test_deleting_is_followed(self) -> None:
        page = self.article()
        key = f"page:{page.pk}"
        Page.objects.get(pk=page.pk).delete()
        assert not Entry.objects.filter(source=key).exists()

    def test_closing_a_branch_takes_it_out_at_once_and_opening_brings_it_back(self) -> None:
        page = self.article()
        closing = PageViewRestriction(page=page.get_parent(), restriction_type="login")
        with self.changed():
            closing.save()
            assert self.entry_of(page) is None
        assert self.entry_of(page) is None
        with self.changed():
            closing.delete()
        assert self.entry_of(page) is not None

    def test_what_is_private_never_enters(self) -> None:
        PageViewRestriction.objects.create(
            page=self.article().get_parent(), restriction_type="password", password="x"
        )
        rebuild()
        assert not Entry.objects.filter(url__contains="/fr/actualites/").exists()
        told = {entry.source.partition(":")[0] for entry in Entry.objects.all()}
        assert told <= {"page", "session", "tool", "document", "commune"}

    def test_reading_all_again_changes_nothing(self) -> None:
        before = list(Entry.objects.order_by("source", "language").values_list("source", "body"))
        call_command("update_index", verbosity=0)
        after = list(Entry.objects.order_by("source", "language").values_list("source", "body"))
        assert before == after
        assert sweep() == 0

    def test_sweeping_mends_what_was_missed(self) -> None:
        page = self.article()
        Page.objects.filter(pk=page.pk).update(title="Sans signal")
        Entry.objects.create(source="page:999999", language="fr", twin="x", kind="page", url="/x/")
        assert sweep() == 1
        assert self.entry_of(page).title == "Sans signal"
        assert not Entry.objects.filter(source="page:999999").exists()

    def test_a_document_is_found_once_something_public_leads_to_it(self) -> None:
        document = get_document_model()(title="Guide de la commune")
        document.file = ContentFile(sample_pdf("Budget participatif"), name="guide.pdf")
        with self.changed():
            document.save()
        assert DocumentText.objects.get(document=document).text == "Budget participatif"
        found = Entry.objects.filter(source=f"document:{document.pk}")
        assert not found.exists(), "uploaded, shown by nothing yet"
        page = CommuniquePage.objects.filter(locale__language_code="fr").first()
        with self.changed():
            page.document = document
            page.save_revision().publish()
        assert found.get().body == "Budget participatif"
        page.unpublish()
        with self.changed():
            page.save_revision()
        assert not Shown.objects.filter(document=document).exists()

    def test_a_document_that_nothing_public_shows_any_more_is_forgotten(self) -> None:
        document = get_document_model().objects.create(
            title="Note", file=ContentFile(b"x", name="note.txt")
        )
        page = CommuniquePage.objects.filter(locale__language_code="fr").first()
        page.document = document
        with self.changed():
            page.save_revision().publish()
        found = Entry.objects.filter(source=f"document:{document.pk}")
        assert found.exists()
        with self.changed():
            page.unpublish()
        assert not found.exists()

    def test_a_document_of_a_closed_collection_is_not_found(self) -> None:
        document = get_document_model().objects.create(
            title="Note", file=ContentFile(b"x", name="note.txt")
        )
        page = CommuniquePage.objects.filter(locale__language_code="fr").first()
        page.document = document
        with self.changed():
            page.save_revision().publish()
        with self.changed():
            closing = CollectionViewRestriction.objects.create(
                collection=document.collection, restriction_type="groups"
            )
            closing.groups.add(Group.objects.create(name="Dedans"))
        assert not Entry.objects.filter(source=f"document:{document.pk}").exists()

    def test_a_broken_pdf_is_found_by_its_title_only(self) -> None:
        document = get_document_model().objects.create(
            title="Cassé", file=ContentFile(b"%PDF-1.7 nothing", name="casse.pdf")
        )
        assert read_document(document=document) == ""
