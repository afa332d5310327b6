import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from label.dossiers.models import AnswerFile
from label.dossiers.selectors import form_of, typed_answers
from label.dossiers.services.errors import FileRefused
from label.dossiers.services.files import attach_file
from label.dossiers.services.join import join_pictures
from records.models import JournalEntry, PrivateFile
from records.tests.inspection.makers import make_picture

# Three pages, told apart by their shape.
SIZES = [(300, 400), (400, 300), (200, 500)]


@pytest.fixture
def pictures(dossier, member, now):
    """Three pictures of one paper, one more than the question keeps."""
    return [
        attach_file(
            dossier=dossier,
            question="k-proof",
            uploaded=SimpleUploadedFile(f"IMG_{n}.jpg", make_picture("JPEG", size=size)),
            user=member,
            now=now,
        )
        for n, size in enumerate(SIZES)
    ]


def address(dossier):
    return reverse("dossiers:step", args=[dossier.public_id, 2])


def test_three_pictures_wait_to_be_joined_and_hold_up_the_sending_alone(visitor, dossier, pictures):
    page = visitor.get(address(dossier)).content.decode()
    assert 'value="join:k-proof"' in page
    assert page.count('class="joining__number"') == 3
    codes = [one.problem.code for one in form_of(dossier).findings(typed_answers(dossier))]
    assert "too_many_files" in codes


def test_they_become_one_pdf_in_the_order_that_was_written(visitor, dossier, pictures, posted):
    first, second, third = pictures
    order = {first.pk: "2", second.pk: "1", third.pk: "3"}
    data = posted(dossier, do="join:k-proof")
    data |= {f"order-k-proof-{pk}": number for pk, number in order.items()}
    answer = visitor.post(address(dossier), data, follow=True)
    assert "réunies en un seul PDF" in answer.content.decode()
    joined = AnswerFile.objects.get()
    assert (joined.file.name, joined.file.media_type) == ("proof.pdf", "application/pdf")
    with joined.file.open() as kept, pikepdf.open(io.BytesIO(kept.read())) as pdf:
        boxes = [[round(float(side)) for side in page.MediaBox[2:]] for page in pdf.pages]
    assert boxes == [[842, 595], [595, 842], [595, 842]]
    assert PrivateFile.objects.count() == 1
    told = JournalEntry.objects.get(verb="dossier.pictures_joined").data
    digests = [second.file.sha256, first.file.sha256, third.file.sha256]
    assert (told["pictures"], told["sha256"]) == (digests, joined.file.sha256)


def test_one_picture_is_not_joined_and_the_reason_is_told(visitor, dossier, pictures, posted):
    for paper in pictures[1:]:
        paper.delete()
    answer = visitor.post(address(dossier), posted(dossier, do="join:k-proof"))
    assert answer.status_code == 422
    assert "au moins deux images" in answer.content.decode()
    assert AnswerFile.objects.count() == 1


@pytest.mark.parametrize("question", ["k-agreed", "k-name", "nothing", ""])
def test_only_pictures_of_a_question_are_joined(visitor, dossier, pictures, posted, question):
    answer = visitor.post(address(dossier), posted(dossier, do=f"join:{question}"))
    assert answer.status_code == 404
    assert AnswerFile.objects.count() == 3


def test_a_picture_taken_off_meanwhile_stops_the_joining(
    dossier, member, pictures, now, monkeypatch
):
    from label.dossiers.services import join

    def make(*args, **kwargs):
        AnswerFile.objects.filter(pk=pictures[0].pk).delete()
        return whole(*args, **kwargs)

    whole = join.joined_pdf
    monkeypatch.setattr(join, "joined_pdf", make)
    with pytest.raises(FileRefused, match="pictures_changed"):
        join_pictures(
            dossier=dossier, question="k-proof", wanted={}, user=member, language="fr", now=now
        )
    assert AnswerFile.objects.count() == 2


def test_a_paper_of_pictures_may_not_grow_without_end(dossier, member, pictures, now, monkeypatch):
    monkeypatch.setattr("label.dossiers.domain.joining.MOST", 3)
    with pytest.raises(FileRefused, match="too_many_files"):
        attach_file(
            dossier=dossier,
            question="k-proof",
            uploaded=SimpleUploadedFile("d.png", make_picture("PNG")),
            user=member,
            now=now,
        )
