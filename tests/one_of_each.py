"""A portal with one of everything that grows, in both languages, with all that may hang on it.

Quicker than the demonstration, and richer: every list has rows, every row its documents, its
pictures, its partners. `World.grow` adds more of each.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.test import override_settings
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Locale, Page, Site

from conventions.models import (
    ConventionDocument,
    ConventionIndexPage,
    ConventionPage,
    ConventionParty,
    Partner,
    Theme,
)
from formations.models import (
    CalendarPage,
    Enrolment,
    Programme,
    ProgrammePage,
    Session,
    SessionDocument,
)
from home import demonstration as entrance
from home.models import (
    ArticlePage,
    CommuniquePage,
    NewsIndexPage,
    SiteSettings,
    StandardPage,
    Topic,
)
from home.pictures import picture
from label import demonstration as label
from label.calls.content.form import STEPS
from label.calls.models import Call, CallDocument, CallIndexPage, CallPage
from label.calls.services import publish_form
from label.models import (
    FrameworkVersion,
    Milestone,
    MilestoneDate,
    MilestoneFigure,
    Principle,
    Tool,
)
from publishing.planting import Pair
from territory.models import Commune, Province, Region

# Nothing is indexed while rows are planted: that takes most of the time.
unindexed = override_settings(
    TASKS={"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
)
DAY = timedelta(days=1)
MONTH = date(2030, 3, 1)  # has sessions, and lies ahead
STATES = {"upcoming": (1, 2), "open": (-1, 1), "closed": (-2, -1)}  # opens and closes, in days
BODY = [{"type": "text", "value": "<p>Texte</p>"}]


@dataclass
class World:
    """The sections under both home pages, and what their rows have in common."""

    home: Pair
    news: Pair
    calls: Pair
    calendar: Pair
    registry: Pair
    document: Any
    image: Any
    count: int = 0

    @unindexed
    def grow(self, count: int) -> None:
        """Have `count` of everything; a number never goes down."""
        for number in range(self.count, count):
            self._add_pages(number)
            self._add_calls(number)
            self._add_trainings(number)
            self._add_convention(number)
            self._add_framework(number)
        self.count = count

    def _add_pages(self, number: int) -> None:
        topic = Topic.objects.create(slug=f"t{number}", name_fr=f"T{number}", name_ar=f"م{number}")
        news = {"topic": topic, "picture": self.image, "date": MONTH, "body": BODY}
        both(self.news, ArticlePage, f"article-{number}", **news)
        signed = {"place": "Rabat", "document": self.document}
        both(self.news, CommuniquePage, f"communique-{number}", **news, **signed)
        legal = {"in_footer": True, "show_in_menus": True, "body": BODY}
        both(self.home, StandardPage, f"page-{number}", **legal)

    def _add_calls(self, number: int) -> None:
        now = timezone.now()
        for state, (opens, closes) in STATES.items() if number == 0 else [("open", STATES["open"])]:
            call = Call(
                slug=f"{state}-{number}",
                title_fr="Appel",
                title_ar="طلب",
                opens_at=now + opens * DAY,
                closes_at=now + closes * DAY,
                form=STEPS if number == 0 else [],
                notice_fr="<p>Notice</p>",
                notice_ar="<p>إشعار</p>",
            )
            call.documents = [self._call_document()]
            call.save()
            if number == 0:
                publish_form(call=call, by=None, now=now)
            both(self.calls, CallPage, call.slug, call=call)
        if number:
            document = self._call_document()
            document.call = Call.objects.get(slug="open-0")
            document.save()

    def _call_document(self) -> CallDocument:
        files = {"file_fr": self.document, "file_ar": self.document}
        return CallDocument(title_fr="Guide", title_ar="دليل", **files)

    def _add_trainings(self, number: int) -> None:
        title = {"title_fr": f"P{number}", "title_ar": f"ب{number}"}
        programme = Programme.objects.create(**title, audiences=["managers"])
        both(self.calendar, ProgrammePage, f"programme-{number}", programme=programme)
        self._add_session(programme, 0)
        if number:
            first = Programme.objects.get(title_fr="P0")
            self._add_session(first, number)
            words = {"title_fr": "Guide", "title_ar": "دليل"}
            shown = first.sessions.get(code="s0")
            SessionDocument.objects.create(session=shown, document=self.document, **words)

    def _add_session(self, programme: Programme, number: int) -> None:
        session = Session(programme=programme, starts_on=MONTH + number * DAY, code=f"s{number}")
        words = {"title_fr": "Guide", "title_ar": "دليل"}
        session.documents = [SessionDocument(document=self.document, **words)]
        session.save()
        session.regions.set(Region.objects.all())
        session.save()
        now = timezone.now()
        enrolment = Enrolment.objects.create(
            session=session, opens_at=now - DAY, closes_at=now + DAY, capacity=30
        )
        enrolment.regions.set(Region.objects.all())

    def _add_convention(self, number: int) -> None:
        names = {"name_fr": f"P{number}", "name_ar": f"ش{number}"}
        logo = {"logo": self.image, "website": "https://www.lcc.example/"}
        partner = Partner.objects.create(code=f"p{number}", kind="association", **logo, **names)
        theme = Theme.objects.create(code=f"t{number}", **names)
        both(self.registry, ConventionPage, f"convention-{number}", signed_on=MONTH - number * DAY)
        words = {"title_fr": "Texte", "title_ar": "نص"}
        shown = {f"convention-{number}", "convention-0"}
        for page in ConventionPage.objects.filter(slug__in=shown):
            for role in ("party", "support"):
                ConventionParty.objects.create(convention=page, partner=partner, role=role)
            ConventionPage.themes.through.objects.create(conventionpage=page, theme=theme)
            ConventionDocument.objects.create(convention=page, document=self.document, **words)

    def _add_framework(self, number: int) -> None:
        day = date(2000, 1, 1) + number * DAY
        words = {"title_fr": f"J{number}", "title_ar": f"م{number}"}
        milestone = Milestone(starts_on=day, kind="call", **words)
        milestone.dates = [MilestoneDate(starts_on=day, text_fr="Fès", text_ar="فاس")]
        milestone.figures = [MilestoneFigure(value=1, label_fr="région", label_ar="جهة")]
        milestone.save()
        Tool.objects.create(number=100 + number, kind="guide", document=self.document, **words)
        names = {"name_fr": f"É{number}", "name_ar": f"ص{number}"}
        version = FrameworkVersion(code=f"e{number}", valid_from=day, **names)
        demand = {"demand_fr": "Écouter", "demand_ar": "الإنصات"}
        version.principles = [Principle(code="p", icon="participation", **names, **demand)]
        version.save()


@unindexed
def plant_world() -> World:
    """Return an empty portal: home pages, sections, the label's pages, settings with logos."""
    home = entrance.load_site()
    image = picture(0, "Motif")
    document = get_document_model().objects.create(
        title="Guide", file=ContentFile(b"%PDF-1.7", name="guide.pdf")
    )
    region = Region.objects.create(
        code="04", name_fr="Rabat-Salé-Kénitra", name_ar="الرباط-سلا-القنيطرة"
    )
    names = {"name_fr": "Rabat", "name_ar": "الرباط"}
    province = Province.objects.create(code="04.421", region=region, kind="prefecture", **names)
    Commune.objects.create(code="04.421.01.0", province=province, milieu="urban", **names)
    Region.objects.create(code="09", name_fr="Souss-Massa", name_ar="سوس-ماسة")
    logos = dict.fromkeys(("logo", "support_logo", "partner_logo", "share_image"), image)
    SiteSettings.objects.create(site=Site.objects.get(), email="lcc@lcc.example", **logos)
    label.load(home)
    shown = {"show_in_menus": True}
    return World(
        home=home,
        news=both(home, NewsIndexPage, "actualites", **shown),
        calls=both(home, CallIndexPage, "appels", **shown),
        calendar=both(home, CalendarPage, "formations", **shown),
        registry=both(home, ConventionIndexPage, "conventions", **shown),
        document=document,
        image=image,
    )


def both(parent: Pair, model: type[Page], slug: str, **fields: Any) -> Pair:
    """Add a page to both trees, as translations of each other."""
    made: dict[str, Page] = {}
    for code, above in (("fr", parent.fr), ("ar", parent.ar)):
        page = model(title=f"{slug} {code}", slug=slug, introduction="Une phrase.", **fields)
        page.locale = Locale.objects.get(language_code=code)
        if made:
            page.translation_key = made["fr"].translation_key
        made[code] = above.add_child(instance=page)
    return Pair(**made)
