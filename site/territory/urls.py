"""Communes for those who type a name, under /fr/communes/ and /ar/communes/."""

from django.urls import path

from .views import suggestions

app_name = "territory"
urlpatterns = [path("suggestions", suggestions, name="suggestions")]
