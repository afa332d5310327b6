"""The handling of dossiers, under /admin/traitement/."""

from django.urls import path

from .acts import act, many
from .views import add_view, change_view, open_view, remove_view, saved_views

app_name = "handling"
urlpatterns = [
    path("dossiers/", many, name="many"),
    path("dossiers/<int:pk>/", act, name="act"),
    path("vues/", saved_views, name="views"),
    path("vues/nouvelle/", add_view, name="add_view"),
    path("vues/<int:pk>/", open_view, name="view"),
    path("vues/<int:pk>/modifier/", change_view, name="change_view"),
    path("vues/<int:pk>/supprimer/", remove_view, name="remove_view"),
]
