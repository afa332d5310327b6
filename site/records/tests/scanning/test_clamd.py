import socket

import pytest

from records.domain.scanning import parse_address
from records.scanning import clamd

from .fake_clamd import listening

SOON = 5.0
CONTENT = bytes(range(256)) * 1_000  # four chunks


@pytest.fixture
def fake():
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as fake:
        yield fake


def scan(fake, seconds=SOON):
    return clamd.scan(CONTENT, parse_address(fake.url), seconds=seconds)


def test_a_clean_file_is_sent_whole_and_found_clean(fake):
    assert (scan(fake), fake.received) == ("clean", [CONTENT])


def test_a_virus_is_told(fake):
    fake.reply = b"stream: Win.Test.EICAR_HDB-1 FOUND\0"
    assert scan(fake) == "infected"


@pytest.mark.parametrize(
    "reply",
    [
        b"INSTREAM size limit exceeded. ERROR\0",
        b"stream: OK but\0",
        b"stream: \xff\xfe\0",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"stream: Can't allocate memory ERROR\0",
        b"x" * 10_000,
    ],
)
def test_an_answer_that_is_neither_is_no_verdict(fake, reply):
    fake.reply = reply
    with pytest.raises(clamd.Unclear):
        scan(fake)


def test_a_scanner_that_hangs_up_without_a_word_is_unreachable(fake):
    fake.reply = b""
    with pytest.raises(clamd.Unreachable):
        scan(fake)


def test_a_scanner_that_hangs_is_left_after_the_time_given(fake):
    fake.hangs = True
    with pytest.raises(clamd.Unreachable):
        scan(fake, seconds=0.2)


def test_a_scanner_that_refuses_is_unreachable():
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as gone:
        pass
    with pytest.raises(clamd.Unreachable):
        scan(gone)


def test_a_scanner_behind_a_local_socket_is_asked_alike(tmp_path):
    path = str(tmp_path / "clamd.sock")
    with listening(socket.AF_UNIX, path, f"unix://{path}") as fake:
        assert scan(fake) == "clean"
    with pytest.raises(clamd.Unreachable):
        scan(fake)


def test_a_scanner_is_asked_whether_it_is_there(fake):
    address = parse_address(fake.url)
    assert clamd.answers(address, seconds=SOON) is True
    fake.hangs = True
    assert clamd.answers(address, seconds=0.2) is False
    assert clamd.answers(parse_address("unix:///nowhere/at/all"), seconds=0.2) is False
