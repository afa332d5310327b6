"""The selection, under /admin/selection/."""

from django.urls import path

from . import batches, lots, votes
from .index import index

app_name = "selection"
urlpatterns = [
    path("", index, name="index"),
    path("decisions/<int:pk>/", batches.batch, name="batch"),
    path("decisions/<int:pk>/pv.pdf", batches.minutes, name="minutes"),
    path("decisions/<int:pk>/dossiers/<int:dossier>/", batches.proposal, name="proposal"),
    path("deliberations/<int:pk>/", votes.deliberation, name="deliberation"),
    path("<slug:slug>/decisions/", batches.batch_list, name="batches"),
    path("<slug:slug>/lots/", lots.lots, name="lots"),
    path("<slug:slug>/lots/liste.csv", lots.frozen_list, name="frozen_list"),
    path("<slug:slug>/votes/", votes.vote_list, name="votes"),
]
