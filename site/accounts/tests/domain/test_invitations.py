from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from accounts.domain.invitations import LIFETIME, digest, fits, stands

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_token_fits_its_own_digest_and_no_other(token):
    assert fits(token, digest(token))
    assert not fits(token + "x", digest(token))
    assert not fits(digest(token), digest(token))


def test_an_invitation_stands_until_its_last_instant():
    end = NOW + LIFETIME
    assert stands(end, end - timedelta(microseconds=1))
    assert not stands(end, end)
