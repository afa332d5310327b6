"""A commune's dossiers, under /fr/dossiers/ and /ar/dossiers/."""

app_name = "dossiers"
urlpatterns: list = []
