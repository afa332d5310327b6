from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers where the sitemap is and what is not for them."""
    sitemap = request.build_absolute_uri("/sitemap.xml")
    return render(request, "home/robots.txt", {"sitemap": sitemap}, content_type="text/plain")
