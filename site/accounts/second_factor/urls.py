"""Under /admin/second-facteur/."""

from django.urls import path

from .resetting import ResetView
from .views import AppView, CodesView, KeyView, OwnView, ProveView, RemoveView, RenewView

app_name = "second_factor"
urlpatterns = [
    path("", OwnView.as_view(), name="own"),
    path("preuve/", ProveView.as_view(), name="prove"),
    path("application/", AppView.as_view(), name="app"),
    path("cle/", KeyView.as_view(), name="key"),
    path("codes/", CodesView.as_view(), name="codes"),
    path("codes/renouveler/", RenewView.as_view(), name="renew"),
    path("<int:pk>/retirer/", RemoveView.as_view(), name="remove"),
    path("collegue/<int:pk>/", ResetView.as_view(), name="reset"),
]
