from django.urls import path

from .views.findings import Findings
from .views.reports import ContentReport, LinkReport

urlpatterns = [
    path("findings/<int:page_id>/", Findings.as_view(), name="findings"),
    path("reports/content/", ContentReport.as_view(), name="content_report"),
    path(
        "reports/content/results/",
        ContentReport.as_view(results_only=True),
        name="content_report_results",
    ),
    path("reports/links/", LinkReport.as_view(), name="link_report"),
    path(
        "reports/links/results/",
        LinkReport.as_view(results_only=True),
        name="link_report_results",
    ),
]
