"""The addresses under the admin."""

from django.urls import path

from .views.cockpit import AcceptView, CockpitView
from .views.publishing import PublishPairView
from .views.starting import StartView

app_name = "parity"
urlpatterns = [
    path("", CockpitView.as_view(), name="cockpit"),
    path("accept/<int:pk>/", AcceptView.as_view(), name="accept"),
    path("start/<int:pk>/<slug:language>/", StartView.as_view(), name="start"),
    path("publish/<int:pk>/", PublishPairView.as_view(), name="publish"),
]
