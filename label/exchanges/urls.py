"""What a commune and officers write to each other, under /fr/echanges/ and /ar/echanges/."""

from django.urls import path

from .views.messages import MessagesView

app_name = "exchanges"
urlpatterns = [
    path("<uuid:public_id>/", MessagesView.as_view(), name="messages"),
]
