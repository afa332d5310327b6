"""Making letters, under /admin/lettres/productions/."""

from django.urls import path

from .productions import bundle, production, production_list

app_name = "letters"
urlpatterns = [
    path("", production_list, name="productions"),
    path("<int:pk>/", production, name="production"),
    path("<int:pk>/lettres.zip", bundle, name="bundle"),
]
