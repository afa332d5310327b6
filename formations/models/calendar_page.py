from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from publishing.models import BasePage


class CalendarPage(RoutablePageMixin, BasePage):
    """The calendar of trainings in one language: a list, months, feeds."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["formations.ProgrammePage"]

    class Meta:
        verbose_name = _("training calendar")
        verbose_name_plural = _("training calendars")

    @path("")
    def list_route(self, request: HttpRequest) -> HttpResponse:
        from formations.views import calendar

        return calendar.show_list(request, self)

    @re_path(r"^(?P<year>\d{4})/(?P<month>\d{2})/$")
    def month_route(self, request: HttpRequest, year: str, month: str) -> HttpResponse:
        from formations.views import calendar

        return calendar.show_month(request, self, int(year), int(month))

    @path("chiffres/")
    def figures_route(self, request: HttpRequest) -> HttpResponse:
        from formations.views import figures

        return figures.show(request, self)

    @path("ics/")
    def subscription_route(self, request: HttpRequest) -> HttpResponse:
        from formations.views import feeds

        return feeds.subscription(request, self)

    @path("atom/")
    def atom_route(self, request: HttpRequest) -> HttpResponse:
        from formations.views import feeds

        return feeds.atom(request, self)
