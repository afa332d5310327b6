"""Where editors search: in the database, or in OpenSearch where one is named.

What the public finds lies in the database either way (`finding`).
"""

from importlib.util import find_spec
from typing import Any

from django.core.exceptions import ImproperlyConfigured

# Each stemmer leaves the other script alone, so that both languages share one analysis, as ours.
ANALYSIS = {
    "analyzer": {
        "default": {
            "type": "custom",
            "tokenizer": "standard",
            "filter": [
                *("lowercase", "decimal_digit", "elided_article"),
                *("arabic_normalization", "arabic_stem", "french_stem", "asciifolding"),
            ],
        }
    },
    "filter": {
        "elided_article": {
            "type": "elision",
            "articles": [*"cdjlmnst", "jusqu", "lorsqu", "puisqu", "qu", "quoiqu"],
        },
        "arabic_stem": {"type": "stemmer", "language": "arabic"},
        "french_stem": {"type": "stemmer", "language": "light_french"},
    },
}
TIMEOUT = 5  # seconds; who saves a page waits no longer for its index
LIST = "deploy/opensearch.txt"


def search_backends(url: str) -> dict[str, dict[str, Any]]:
    """Return Wagtail's setting for an OpenSearch at `url`; for the database where it is empty."""
    if not url:
        # PostgreSQL gets stems from us: its own configuration must leave them alone.
        return {"default": {"BACKEND": "publishing.search", "SEARCH_CONFIG": "simple"}}
    if find_spec("opensearchpy") is None:
        raise ImproperlyConfigured(f"OPENSEARCH_URL needs the libraries of {LIST}.")
    return {
        "default": {
            "BACKEND": "wagtail.search.backends.opensearch2",
            "URLS": [url],
            "INDEX_PREFIX": "lcc_",
            "INDEX_SETTINGS": {"settings": {"analysis": ANALYSIS}},
            "TIMEOUT": TIMEOUT,
        }
    }
