"""Pages told to search engines, as schema.org has it."""

from typing import Any

from django.utils.html import strip_tags


def faq_document(themes: Any) -> dict[str, Any]:
    """Return a stream of themes as a schema.org FAQPage, or nothing for no questions."""
    questions = [_question(value) for theme in themes for value in theme.value["questions"]]
    if not questions:
        return {}
    return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": questions}


def _question(value: Any) -> dict[str, Any]:
    return {
        "@type": "Question",
        "name": value["question"],
        "acceptedAnswer": {"@type": "Answer", "text": _plain(value["answer"])},
    }


def _plain(rich_text: Any) -> str:
    return " ".join(strip_tags(rich_text.source.replace("</", " </")).split())
