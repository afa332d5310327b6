"""Pages told to search engines, as schema.org has it."""

from typing import Any

from django.utils.html import strip_tags


def faq_document(themes: Any) -> dict[str, Any]:
    """Return a stream of themes as a schema.org FAQPage."""
    return {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": question["question"],
                "acceptedAnswer": {"@type": "Answer", "text": _plain(question["answer"])},
            }
            for theme in themes
            for question in theme.value["questions"]
        ],
    }


def _plain(rich_text: Any) -> str:
    return " ".join(strip_tags(rich_text.source.replace("</", " </")).split())
