"""A pair of pages, and people who work on it."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client, TestCase
from wagtail.models import Page
from wagtail.users.models import UserProfile

from accounts.models import User
from home.demonstration import load_site
from home.models import StandardPage
from portal.roles import establish_roles
from publishing.planting import Pair, plant

FR = {
    "title": "Mentions",
    "introduction": "Une phrase.",
    "body": [("text", "<p>Premier paragraphe.</p><p>Second paragraphe.</p>")],
}
AR = {
    "title": "إشعار",
    "introduction": "جملة.",
    "body": [("text", "<p>الفقرة الأولى.</p><p>الفقرة الثانية.</p>")],
}


class PairTestCase(TestCase):
    """Both home pages and one page below them, live and wholly translated."""

    home: Pair
    pair: Pair

    @classmethod
    def setUpTestData(cls) -> None:
        establish_roles()
        cls.home = load_site()
        cls.pair = plant(cls.home, StandardPage, "mentions", fr=FR, ar=AR)
        cls.editor = staff("editrice@example.org", "Communication")

    def setUp(self) -> None:
        # What the planting asked for waits for a commit that no test makes.
        connection.run_on_commit.clear()
        self.french = StandardPage.objects.get(pk=self.pair.fr.pk)
        self.arabic = StandardPage.objects.get(pk=self.pair.ar.pk)

    def save_draft(self, **changes: Any) -> None:
        """Change the French page and save it as a draft, as its editor does."""
        page = self.french.get_latest_revision_as_object()
        for name, value in changes.items():
            setattr(page, name, value)
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision()

    def live(self, language: str) -> str:
        """Return what a reader sees."""
        response = Client().get(f"/{language}/mentions/")
        return response.content.decode() if response.status_code == 200 else ""


def staff(email: str, *groups: str) -> User:
    """Create a person of some groups."""
    user = User.objects.create_user(email, "mot-de-passe", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def reading_in(user: User, language: str) -> User:
    """Make a person read the admin in a language."""
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user


def again(page: Page) -> Any:
    """Return a page as it stands in the database."""
    return page.specific_class.objects.get(pk=page.pk)
