from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from publishing.signposts import home_address


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead from `/` to the home page in the language the browser asks for."""
    answer = HttpResponseRedirect(home_address(get_language_from_request(request)))
    patch_vary_headers(answer, ["Accept-Language", "Cookie"])
    return answer
