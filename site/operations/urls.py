"""The addresses under the admin."""

from django.urls import path

from .views.screen import CertificateView, CheckJournalView, OperationsView, SendAgainView

app_name = "operations"
urlpatterns = [
    path("", OperationsView.as_view(), name="screen"),
    path("mails/", SendAgainView.as_view(), name="send_again"),
    path("journal/", CheckJournalView.as_view(), name="check_journal"),
    path("journal/certificate.pdf", CertificateView.as_view(), name="certificate"),
]
