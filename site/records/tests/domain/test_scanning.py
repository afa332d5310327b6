import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.domain.scanning import Address, parse_address, read_reply


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("tcp://clamd.example:3311", Address(host="clamd.example", port=3311)),
        ("tcp://127.0.0.1", Address(host="127.0.0.1", port=3310)),
        ("tcp://[::1]:3310/", Address(host="::1", port=3310)),
        ("unix:///run/clamav/clamd.ctl", Address(path="/run/clamav/clamd.ctl")),
    ],
)
def test_an_address_is_read(url, address):
    assert parse_address(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "clamd:3310",
        "http://clamd:3310",
        "tcp://",
        "tcp://host:port",
        "tcp://host/x",
        "unix://run/x",
    ],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(ValueError):
        parse_address(url)


@given(st.binary(max_size=80))
def test_nothing_but_the_two_answers_is_a_verdict(reply):
    text = reply.rstrip(b"\0\r\n")
    known = text == b"stream: OK" or (text.startswith(b"stream: ") and text.endswith(b" FOUND"))
    assert (read_reply(reply) is not None) == known
