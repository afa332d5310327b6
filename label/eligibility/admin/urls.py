"""Eligibility, under /admin/eligibilite/."""

from django.urls import path

from .judging import eligibility
from .trying import trial

app_name = "eligibility"
urlpatterns = [
    path("essai/", trial, name="trial"),
    path("<int:pk>/", eligibility, name="judge"),
]
