"""The review, under /admin/evaluation/."""

from django.urls import path

from .overview import index, overview
from .reading import conflicts, reading

app_name = "reviews"
urlpatterns = [
    path("", index, name="index"),
    path("conflits/", conflicts, name="conflicts"),
    path("lectures/<int:pk>/", reading, name="reading"),
    path("appels/<slug:slug>/", overview, name="overview"),
]
