"""`/api/v2/pages/`: what is published for everybody, in both languages."""

from collections import defaultdict
from typing import Any

from django.http import HttpRequest
from django.utils.http import http_date
from rest_framework.fields import Field
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from wagtail.api.v2.serializers import PageSerializer
from wagtail.api.v2.utils import BadRequestError, get_object_detail_url
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Page, Site

from publishing.api.texts import absolute
from publishing.bilingual import LANGUAGE_CODES
from publishing.signposts import address_of
from publishing.visible import public

FARTHEST = 100_000


class Alternates(Field):
    """The page in each language that it is published in."""

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, page: Any) -> Any:
        return self.context["view"].alternates_of(page)


class Serializer(PageSerializer):
    alternates = Alternates(read_only=True)


class PagesEndpoint(PagesAPIViewSet):
    """Live pages that nothing restricts, whoever asks: drafts and private pages do not exist."""

    renderer_classes = [JSONRenderer]
    base_serializer_class = Serializer
    authentication_classes: list[Any] = []
    permission_classes: list[Any] = []
    meta_fields = [*PagesAPIViewSet.meta_fields, "alternates", "last_published_at"]
    listing_default_fields = [*PagesAPIViewSet.listing_default_fields, "alternates"]
    known_query_parameters = PagesAPIViewSet.known_query_parameters.union(["lang"])

    def get_base_queryset(self) -> Any:
        if not hasattr(self, "_public"):
            self._public = self._find_public()
        return self._public.all()

    def _find_public(self) -> Any:
        site = Site.find_for_request(self.request)
        if site is None:
            return Page.objects.none()
        roots = [site.root_page, *site.root_page.get_translations()]
        every = public(Page.objects.all())
        below = Page.objects.none()
        for root in roots:
            below |= every.descendant_of(root, inclusive=True)
        return below

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("locale")

    def paginate_queryset(self, queryset: Any) -> Any:
        offset = self.request.GET.get("offset", "0")
        if offset.isdecimal() and int(offset[:9]) > FARTHEST:
            raise BadRequestError("offset is too large")
        self.shown = super().paginate_queryset(queryset)
        return self.shown

    def detail_view(self, request: HttpRequest, pk: int) -> Response:
        response = super().detail_view(request, pk)
        published = self.get_object().last_published_at
        if published:
            response["Last-Modified"] = http_date(published.timestamp())
        return response

    def find_object(self, queryset: Any, request: HttpRequest) -> Any:
        """Find by `html_path` in the language that the path begins with, as a reader would."""
        parts = [part for part in request.GET.get("html_path", "").split("/") if part]
        if not parts or parts[0] not in LANGUAGE_CODES:
            return super().find_object(queryset, request)
        site = Site.find_for_request(request)
        root = next(
            (
                one
                for one in Site.get_site_root_paths()
                if site and one.site_id == site.pk and one.language_code == parts[0]
            ),
            None,
        )
        if root is None:
            return None
        wanted = root.root_path + "".join(f"{part}/" for part in parts[1:])
        return queryset.filter(url_path=wanted).first()

    def alternates_of(self, page: Any) -> dict[str, Any]:
        """Return where the page is in each language; asked for all pages shown at once."""
        if not hasattr(self, "_alternates"):
            self._alternates = self._read([*getattr(self, "shown", ()), page])
        return self._alternates[page.translation_key]

    def _read(self, pages: Any) -> Any:
        keys = {page.translation_key for page in pages}
        rows = (
            self.get_base_queryset()
            .filter(translation_key__in=keys)
            .order_by("-locale__language_code")
        )
        found: dict[Any, dict[str, Any]] = defaultdict(dict)
        for row in rows.values("pk", "translation_key", "url_path", "locale__language_code"):
            language = row["locale__language_code"]
            found[row["translation_key"]][language] = {
                "id": row["pk"],
                "detail_url": get_object_detail_url(
                    self.request.wagtailapi_router, self.request, Page, row["pk"]
                ),
                "html_url": absolute(address_of(row["url_path"], language)),
            }
        return found
