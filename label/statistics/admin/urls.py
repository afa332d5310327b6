"""The figures of calls, under /admin/statistiques/."""

from django.urls import path

from . import publishing, screens

app_name = "call_figures"
urlpatterns = [
    path("", screens.index, name="index"),
    path("<slug:slug>/", screens.show, name="show"),
    path("<slug:slug>/publications/", publishing.publications, name="publications"),
    path("<slug:slug>/tableaux.xlsx", screens.workbook, name="workbook"),
    path("<slug:slug>/<slug:code>.csv", screens.one_table, name="table"),
]
