"""Officers' addresses, under /admin/inscriptions/."""

from django.urls import path

from .acting import (
    ButtonView,
    CancelSessionView,
    DismissView,
    EntryView,
    MoveView,
    RevokeView,
    TermsView,
    TransferView,
)
from .counting import FiguresView
from .listing import IndexView, SessionView
from .papers import ExportView, SheetView

app_name = "training_admin"
PERSON = "<int:pk>/<uuid:public_id>"
urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("chiffres/", FiguresView.as_view(), name="figures"),
    path("<int:pk>/", SessionView.as_view(), name="session"),
    path("<int:pk>/reglages/", TermsView.as_view(), name="terms"),
    path("<int:pk>/ajouter/", EntryView.as_view(), name="enter"),
    path("<int:pk>/reporter/", MoveView.as_view(), name="move"),
    path("<int:pk>/annuler/", CancelSessionView.as_view(), name="cancel"),
    path("<int:pk>/cloturer/", ButtonView.as_view(), {"act": "close"}, name="close"),
    path("<int:pk>/feuille.pdf", SheetView.as_view(), name="sheet"),
    path("<int:pk>/liste.xlsx", ExportView.as_view(), name="export"),
    path(f"{PERSON}/confirmer/", ButtonView.as_view(), {"act": "confirm"}, name="confirm"),
    path(f"{PERSON}/placer/", ButtonView.as_view(), {"act": "seat"}, name="seat"),
    path(f"{PERSON}/annuler/", DismissView.as_view(), name="dismiss"),
    path(f"{PERSON}/deplacer/", TransferView.as_view(), name="transfer"),
    path(f"{PERSON}/revoquer/", RevokeView.as_view(), name="revoke"),
]
