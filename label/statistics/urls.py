"""The files of published results, under /fr/resultats/ and /ar/resultats/."""

from django.urls import path

from .views import public

app_name = "published"
urlpatterns = [
    path("<slug:slug>/lots.csv", public.lots_list, name="lots"),
    path("<slug:slug>/allocation.py", public.program, name="program"),
]
