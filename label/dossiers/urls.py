"""A commune's dossiers, under /fr/dossiers/ and /ar/dossiers/."""

from django.urls import path

from .views.filing import AnswerFileView
from .views.overview import OverviewView
from .views.papers import FileView, ReceiptPdfView, ReceiptView
from .views.review import ReviewView, SubmitView
from .views.saving import AnswerView, NewsView
from .views.space import ListView, StartView
from .views.step import StepView

app_name = "dossiers"
urlpatterns = [
    path("", ListView.as_view(), name="list"),
    path("nouveau/<slug:slug>/", StartView.as_view(), name="start"),
    path("<uuid:public_id>/", OverviewView.as_view(), name="overview"),
    path("<uuid:public_id>/etapes/<int:number>/", StepView.as_view(), name="step"),
    path(
        "<uuid:public_id>/etapes/<int:number>/reponses/<str:key>/",
        AnswerView.as_view(),
        name="answer",
    ),
    path(
        "<uuid:public_id>/etapes/<int:number>/pieces/<str:key>/",
        AnswerFileView.as_view(),
        name="answer_file",
    ),
    path("<uuid:public_id>/etapes/<int:number>/nouvelles/", NewsView.as_view(), name="news"),
    path("<uuid:public_id>/verification/", ReviewView.as_view(), name="review"),
    path("<uuid:public_id>/envoi/", SubmitView.as_view(), name="submit"),
    path("<uuid:public_id>/recepisse/", ReceiptView.as_view(), name="receipt"),
    path("<uuid:public_id>/recepisse.pdf", ReceiptPdfView.as_view(), name="receipt_pdf"),
    path("<uuid:public_id>/fichiers/<int:paper>/", FileView.as_view(), name="file"),
]
