"""Addresses of the entrance that are not pages; included under `/fr/` and `/ar/`."""

from django.urls import path

from .feeds import NewsAtom, NewsRss
from .views import search

urlpatterns = [
    path("recherche/", search, name="search"),
    path("feeds/news.atom", NewsAtom(), name="news-atom"),
    path("feeds/news.rss", NewsRss(), name="news-rss"),
]
