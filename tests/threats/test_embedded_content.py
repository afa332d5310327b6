"""A player of another site is set into a page, and follows or deceives its readers."""

import pytest
from django.conf import settings as configured
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedUnsupportedProviderException
from wagtail.rich_text import expand_db_html

ELSEWHERE = [
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://vimeo.com/1",
    "https://evil.example/player",
    "http://127.0.0.1:8000/healthz",
    "file:///etc/passwd",
    "javascript:alert(1)",
]


@pytest.fixture(autouse=True)
def no_line(monkeypatch):
    """Whoever asks another site is told."""

    def called(*args, **kwargs):
        raise AssertionError("another site was asked")

    monkeypatch.setattr("wagtail.embeds.finders.oembed.urlopen", called, raising=False)


@pytest.mark.django_db
@pytest.mark.parametrize("url", ELSEWHERE)
def test_nobody_elsewhere_is_on_the_list(url):
    with pytest.raises(EmbedUnsupportedProviderException):
        get_embed(url)


@pytest.mark.django_db
def test_a_player_that_stands_in_a_text_already_is_not_shown():
    html = expand_db_html(f'<p>a</p><embed embedtype="media" url="{ELSEWHERE[0]}"/>')
    assert "iframe" not in html


def test_a_finder_names_its_providers():
    assert [one for one in configured.WAGTAILEMBEDS_FINDERS if not one.get("providers")] == []


def test_pages_frame_nothing(settings):
    assert "frame-src" not in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["default-src"] == ["'self'"]
