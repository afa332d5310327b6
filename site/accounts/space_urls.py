"""The space of a commune: its members, invitations and requests."""

from django.urls import path

from .views.acts import InviteView, LeaveView, OfferView, RemoveView, RoleView
from .views.invitations import AcceptView, WithdrawView
from .views.opening import OpenView
from .views.requests import AnswerView, AskView
from .views.space import ShowView
from .views.tokens import MakeTokenView, RevokeTokenView, TokensView

app_name = "spaces"
urlpatterns = [
    path("espace/", OpenView.as_view(), name="open"),
    path("espace/<str:code>/", ShowView.as_view(), name="show"),
    path("espace/<str:code>/inviter/", InviteView.as_view(), name="invite"),
    path(
        "espace/<str:code>/invitations/<int:invitation>/retrait/",
        WithdrawView.as_view(),
        name="withdraw",
    ),
    path("espace/<str:code>/membres/<int:place>/role/", RoleView.as_view(), name="role"),
    path("espace/<str:code>/membres/<int:place>/retrait/", RemoveView.as_view(), name="remove"),
    path("espace/<str:code>/jetons/", TokensView.as_view(), name="tokens"),
    path("espace/<str:code>/jetons/nouveau/", MakeTokenView.as_view(), name="make_token"),
    path(
        "espace/<str:code>/jetons/<int:token>/retrait/",
        RevokeTokenView.as_view(),
        name="revoke_token",
    ),
    path("espace/<str:code>/depart/", LeaveView.as_view(), name="leave"),
    path("espace/<str:code>/transmission/", OfferView.as_view(), name="offer"),
    path("espace/<str:code>/acces/", AskView.as_view(), name="ask"),
    path("espace/<str:code>/demandes/<int:asked>/", AnswerView.as_view(), name="answer"),
    path("invitation/<uuid:public_id>/<str:token>/", AcceptView.as_view(), name="accept"),
]
