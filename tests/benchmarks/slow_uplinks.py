"""Thirty-two uploads over lines of 20 kB a second: the pages of the others come at once."""

import http.client
import threading
import time
from collections.abc import Iterator

from tests.trials import papers
from tests.trials.applicant import TOKEN, Applicant, multipart
from tests.trials.campaign import Place, seed
from tests.trials.figures import Figure, at_least, at_most, exactly, none, percentile
from tests.trials.form import PAPERS, PROOF
from tests.trials.trial import Trial

UPLOADS = 32
RATE = 20_000  # bytes a second
PIECE = 2_000  # bytes
PAUSE = 0.2  # seconds between two pages that are read
P95 = 0.2  # seconds


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    size = RATE * trial.pick(6, 30)
    campaign = seed(UPLOADS + 1)
    statuses: list[int] = []
    with trial.served() as server:
        reader = Applicant(server.port, campaign.places[-1])
        for _time in range(8):
            reader.step(1)  # each worker has read its templates
        quiet = [reader.step(1).seconds for _time in range(10)]
        body = multipart("preuve.pdf", papers.pdf(size))
        uploads = [
            threading.Thread(target=upload, args=(server.port, place, body, statuses))
            for place in campaign.places[:UPLOADS]
        ]
        for one in uploads:
            one.start()
        time.sleep(1)
        pages = list(read(reader, uploads))
        for one in uploads:
            one.join()
    seconds = [page[0] for page in pages]
    yield exactly("uploads kept", statuses.count(200), UPLOADS)
    yield at_least("pages read meanwhile", len(pages), 5)
    yield none("pages that failed", sum(status != 200 for _took, status in pages))
    yield Figure("p95 of a page without uploads", percentile(quiet, 0.95) * 1000, unit="ms")
    yield at_most("p95 of a page meanwhile", percentile(seconds, 0.95) * 1000, P95 * 1000, "ms")
    yield Figure("longest page meanwhile", max(seconds) * 1000, unit="ms")


def read(reader: Applicant, uploads: list[threading.Thread]) -> Iterator[tuple[float, int]]:
    """Read a page again and again for as long as all the uploads are under way."""
    while all(one.is_alive() for one in uploads):
        reader.hang_up()  # another reader each time, whichever worker takes the line
        answer = reader.step(1)
        yield answer.seconds, answer.status
        time.sleep(PAUSE)


def upload(port: int, place: Place, body: bytes, statuses: list[int]) -> None:
    """Send a file in small pieces, as slowly as the line allows."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    address = f"/fr/dossiers/{place.dossier.public_id}/etapes/{PAPERS}/pieces/{PROOF}/"
    line.putrequest("POST", address)
    line.putheader("Cookie", f"sessionid={place.session}; csrftoken={TOKEN}")
    line.putheader("X-CSRFToken", TOKEN)
    line.putheader("Content-Type", "multipart/form-data; boundary=essai")
    line.putheader("Content-Length", str(len(body)))
    line.endheaders()
    began = time.monotonic()
    for start in range(0, len(body), PIECE):
        line.send(body[start : start + PIECE])
        time.sleep(max(began + start / RATE - time.monotonic(), 0))
    statuses.append(line.getresponse().status)
    line.close()
