"""A commune's letters, under /fr/lettres/ and /ar/lettres/."""

from django.urls import path

from .views.received import ReceivedLetterView

app_name = "received_letters"
urlpatterns = [
    path("<uuid:public_id>/<int:letter>.pdf", ReceivedLetterView.as_view(), name="paper"),
]
