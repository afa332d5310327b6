"""Signing in and the commune's space, under /fr/compte/ and /ar/compte/.

The names that begin with `account_` are django-allauth's own: it looks them up.
"""

from allauth.account import views as allauth_views
from django.urls import include, path

from .views.sign_in import CodeView, SignInView

urlpatterns = [
    path("", SignInView.as_view(), name="account_login"),
    path("", SignInView.as_view(), name="account_request_login_code"),
    # Coming for the first time is signing in.
    path("", SignInView.as_view(), name="account_signup"),
    path("code/", CodeView.as_view(), name="account_confirm_login_code"),
    path("sortie/", allauth_views.logout, name="account_logout"),
    path("inactif/", allauth_views.account_inactive, name="account_inactive"),
    path("", include("accounts.space_urls")),
]
