import pytest

from records.responses import private_response
from records.services.files import enter, keep_made


@pytest.mark.django_db
def test_a_private_file_leaves_as_an_attachment_that_can_do_nothing():
    kept = keep_made(content=b"%PDF", name="مقرر.pdf", media_type="application/pdf")
    response = private_response(enter(kept=kept))
    assert b"".join(response.streaming_content) == b"%PDF"
    response.close()
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%D9%85")
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert (response["X-Content-Type-Options"], response["Content-Length"]) == ("nosniff", "4")
    assert response["Cache-Control"] == "private, no-store"
