"""A programme before it is saved, as its page would show it."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import override

from formations.models import Programme, ProgrammePage
from publishing.bilingual import pick

from .programme import presented


def programme_preview(request: HttpRequest, programme: Programme, language: str) -> HttpResponse:
    """Render the programme in the language, around its page there or around an empty one."""
    pages = ProgrammePage.objects.filter(programme_id=programme.pk, locale__language_code=language)
    page = pages.first() or ProgrammePage(title=pick(programme, "title", language))
    rows = sorted(
        (row for row in programme.sessions.all() if row.starts_on), key=lambda row: row.starts_on
    )
    for row in rows:
        row.url = None
        row.programme = programme
    with override(language):
        context = {"page": page, "self": page} | presented(programme, rows)
        answer = TemplateResponse(request, page.get_template(request), context)
        return answer.render()
