"""A form sent after the session had ended: what was typed comes back, to be sent again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from publishing.resending import typed_pairs


def was_typed(request: HttpRequest) -> bool:
    """Say whether a whole form was sent, not one answer that a page saves by itself."""
    return request.method == "POST" and "HX-Request" not in request.headers


def signed_out(request: HttpRequest) -> HttpResponse:
    """Give back what was typed, with the way to sign in beside it; files do not come back."""
    context = {
        "pairs": typed_pairs(request),
        "files": bool(request.FILES),
        "path": request.get_full_path(),
        "sign_in": f"{reverse('account_login')}?next={reverse('dossiers:list')}",
    }
    return render(request, "accounts/signed_out.html", context, status=401)
