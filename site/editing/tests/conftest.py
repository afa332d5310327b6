"""A small site in both languages, and people of each role."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group

from accounts.models import User
from editing.services.reviewing import establish_review
from home.demonstration import load_site
from home.models import StandardPage
from portal.roles import COMMUNICATION, establish_roles
from publishing.planting import Pair, plant

PASSWORD = "un mot de passe"


@pytest.fixture
def home(db: Any) -> Pair:
    """Both home pages, under the roles and the review that a start sets up."""
    establish_roles()
    establish_review(reviewers=COMMUNICATION)
    return load_site()


@pytest.fixture
def planted(home: Pair) -> Callable[..., Pair]:
    """Plant a page of text in both languages."""

    def make(slug: str, fr: Any = (), ar: Any = (), **texts: Any) -> Pair:
        return plant(
            home,
            StandardPage,
            slug,
            fr={"title": f"Page {slug}", "body": list(fr)} | texts,
            ar={"title": "صفحة من الموقع", "body": list(ar or fr)},
        )

    return make


@pytest.fixture
def person(home: Pair) -> Callable[..., Any]:
    """Make someone of a role."""

    def make(group: str, name: str = "", **fields: Any) -> Any:
        email = f"{name or group.lower().replace('é', 'e')}@lcc.example"
        made = User.objects.create_user(email, PASSWORD, is_staff=True, **fields)
        made.groups.add(Group.objects.get(name=group))
        return made

    return make
