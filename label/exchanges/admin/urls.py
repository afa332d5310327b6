"""Complements and messages, under /admin/complements/."""

from django.urls import path

from .asking import complement
from .waiting import waiting
from .writing import messages

app_name = "complements"
urlpatterns = [
    path("", waiting, name="waiting"),
    path("<int:pk>/", complement, name="complement"),
    path("<int:pk>/messages/", messages, name="messages"),
]
