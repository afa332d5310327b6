"""Registrations for trainings, under /fr/inscriptions/ and /ar/inscriptions/."""

from django.urls import path

from .views.answering import AnswerView
from .views.certificates import CertificateView, verify
from .views.presence import PresenceView
from .views.registering import RegisterView
from .views.registrations import CancelView, ConfirmView, ListView

app_name = "registrations"
urlpatterns = [
    path("sessions/<int:pk>/", RegisterView.as_view(), name="register"),
    path("communes/<str:code>/", ListView.as_view(), name="commune"),
    path("communes/<str:code>/<uuid:public_id>/annuler/", CancelView.as_view(), name="cancel"),
    path("communes/<str:code>/<uuid:public_id>/confirmer/", ConfirmView.as_view(), name="confirm"),
    path("reponse/<str:token>/", AnswerView.as_view(), name="answer"),
    path("attestations/", verify, name="verify"),
    path("attestations/<str:reference>.pdf", CertificateView.as_view(), name="certificate"),
    path("presence/<int:pk>/", PresenceView.as_view(), name="presence"),
]
