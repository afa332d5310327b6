"""Paper dossiers, under /admin/papiers/."""

from django.urls import path

from .beginning import begin
from .entry import entry

app_name = "paper_entries"
urlpatterns = [
    path("nouveau/", begin, name="begin"),
    path("<int:pk>/", entry, name="entry"),
]
