"""Signing in and the commune's space, under /fr/compte/ and /ar/compte/."""

from django.urls import include, path

urlpatterns = [path("", include("allauth.account.urls"))]
