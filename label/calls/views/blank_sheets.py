"""The published form on paper."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from label.calls.blank import blank_data, blank_pdf
from label.calls.domain.form import digest
from label.calls.models import Call, FormVersion

KEPT = 30 * 24 * 3600  # seconds
FRESH = 600


@require_safe
def blank_form(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the blank form of a call, typeset once for each version and title."""
    try:
        call = Call.objects.select_related("published_version__call").defer("form").get(slug=slug)
    except Call.DoesNotExist as unknown:
        raise Http404 from unknown
    version = call.published_version
    if version is None:
        raise Http404
    mark = digest(blank_data(version))
    content = _typeset(version, mark)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{slug}-{version.number}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = quote_etag(mark)
    patch_cache_control(response, public=True, max_age=FRESH)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


def _typeset(version: FormVersion, mark: str) -> bytes:
    key = f"blank-form:{version.digest}:{mark}"
    content = cache.get(key)
    if content is None:
        content = blank_pdf(version)
        cache.set(key, content, timeout=KEPT)
    return bytes(content)
