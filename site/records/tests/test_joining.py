import io

import pikepdf
import pytest
from PIL import Image

from records.domain.refusals import Reason, Refused
from records.inspection import SIZE_LIMIT, inspect
from records.joining import Leaf, joined_pdf
from records.tests.inspection.makers import make_picture


def paper(*pictures, title="Délibération"):
    leaves = [Leaf(one, f"Page {n}") for n, one in enumerate(pictures, start=1)]
    return joined_pdf(leaves, title=title, language="fr")


def test_each_picture_is_an_a4_page_that_stands_as_the_picture_does():
    made = paper(make_picture("JPEG", size=(300, 400)), make_picture("PNG", size=(400, 300)))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        boxes = [[round(float(side)) for side in page.MediaBox[2:]] for page in pdf.pages]
        assert boxes == [[595, 842], [842, 595]]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo.Title) == "Délibération"


def test_what_was_joined_is_taken_as_any_pdf_is():
    assert inspect(paper(make_picture("JPEG")), "a.pdf").kind.code == "pdf"


def test_a_picture_that_lies_on_its_side_is_set_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = make_picture("JPEG", size=(400, 300), exif=exif.tobytes())
    with pikepdf.open(io.BytesIO(paper(lying))) as pdf:
        assert float(pdf.pages[0].MediaBox[3]) > float(pdf.pages[0].MediaBox[2])


def test_transparency_becomes_white():
    clear = io.BytesIO()
    Image.new("RGBA", (20, 30), (0, 0, 0, 0)).save(clear, "PNG")
    with pikepdf.open(io.BytesIO(paper(clear.getvalue()))) as pdf:
        (picture,) = pdf.pages[0].get_images().values()
        shown = pikepdf.PdfImage(picture).as_pil_image().convert("L")
    assert shown.getpixel((5, 5)) == 255


def test_a_heavy_paper_is_reduced_and_one_too_heavy_refused(monkeypatch):
    noise = io.BytesIO()
    Image.effect_noise((1200, 1600), 90).save(noise, "PNG")
    pages = [noise.getvalue()] * 3
    whole = len(paper(*pages))
    assert whole < SIZE_LIMIT
    monkeypatch.setattr("records.joining.SIZE_LIMIT", whole - 1)
    assert len(paper(*pages)) < whole
    monkeypatch.setattr("records.joining.SIZE_LIMIT", 1000)
    with pytest.raises(Refused) as refused:
        paper(*pages)
    assert refused.value.reason == Reason.TOO_LARGE


def test_what_is_no_picture_is_refused():
    with pytest.raises(Refused) as refused:
        paper(b"not a picture")
    assert refused.value.reason == Reason.UNREADABLE
