"""Addresses of the entrance that are not pages; included under `/fr/` and `/ar/`."""

from django.urls import path

from .feeds import NewsAtom, NewsRss
from .views import commune, search, suggestions

urlpatterns = [
    path("recherche/", search, name="search"),
    path("recherche/suggestions/", suggestions, name="search_suggestions"),
    path("communes/<str:code>/", commune, name="commune"),
    path("feeds/news.atom", NewsAtom(), name="news-atom"),
    path("feeds/news.rss", NewsRss(), name="news-rss"),
]
