"""A commune's adhesion, under /fr/adhesion/ and /ar/adhesion/."""

from django.urls import path

from .views.vote import DeliberationView, VoteView

app_name = "adhesion"
urlpatterns = [
    path("<uuid:public_id>/", VoteView.as_view(), name="vote"),
    path("<uuid:public_id>/deliberation/", DeliberationView.as_view(), name="deliberation"),
]
