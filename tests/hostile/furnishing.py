"""What the demonstration leaves empty, made through the services: a row for every kind of text."""

from datetime import timedelta
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model

from accounts.models import Membership, User
from accounts.services.recovery import recover_space
from accounts.services.tokens import make_token
from conventions.models import ConventionDocument, ConventionPage
from formations.models import Session, SessionDocument
from label.calls.models import Call, CallDocument
from label.dossiers.models import Dossier
from label.exchanges.selectors import questions_to_ask
from label.exchanges.services.complement import request_complement
from label.exchanges.services.messages import send_message
from label.handling.models import FlagKind
from label.handling.services.flags import raise_flag
from label.handling.services.notes import write_note
from label.handling.services.views import save_view
from label.replay.domain.campaign import Scale
from label.replay.replay import replay
from label.statistics.services.publish import publish_results, publish_statistics
from territory.models import Commune

SMALL = Scale(urban=4, rural=4, lots=(3, 2), not_eligible=2, reserve=1)
WORDS = "Deux mots"


def furnish() -> None:
    """Play a small campaign, then add what no campaign has."""
    replay(SMALL, "2022", tell=lambda _line: None)
    officer = User.objects.get(email="administration@lcc.example")
    sent = Dossier.objects.filter(state="submitted").order_by("pk")
    handle(officer, sent[0])
    ask(officer, sent[0])
    attach()
    publish(officer)
    open_spaces(officer)


def handle(officer: User, dossier: Dossier) -> None:
    """Flag a dossier, write about it, keep the list it is on."""
    now = timezone.now()
    kind = FlagKind.objects.create(name_fr=WORDS, name_ar="كلمتان")
    raise_flag(dossier=dossier, kind=kind, by=officer, now=now)
    write_note(dossier=dossier, text=WORDS, by=officer, now=now)
    save_view(name=WORDS, query="", is_shared=True, by=officer, now=now)


def ask(officer: User, dossier: Dossier) -> None:
    """Ask the commune of a dossier for a complement, and write to each other."""
    now = timezone.now()
    deposit = dossier.deposits.latest("pk")
    member = Membership.objects.filter(commune=dossier.commune)[0].user
    questions = [one.key for _step, listed in questions_to_ask(deposit) for one in listed]
    asked = {"reason_fr": WORDS, "reason_ar": "كلمتان", "due_at": now + timedelta(days=9)}
    request_complement(dossier=dossier, questions=questions[:2], by=officer, now=now, **asked)
    for side, author in (("officers", officer), ("commune", member)):
        key = uuid4()
        send_message(dossier=dossier, side=side, text=WORDS, key=key, by=author, now=now)


def attach() -> None:
    """Hang a document on a call, a session of a training and a convention."""
    file = ContentFile(b"%PDF-1.7", name="guide.pdf")
    made = get_document_model().objects.create(title=WORDS, caption_fr=WORDS, file=file)
    words = {"title_fr": WORDS, "title_ar": "كلمتان"}
    CallDocument.objects.create(call=Call.objects.all()[0], file_fr=made, file_ar=made, **words)
    SessionDocument.objects.create(session=Session.objects.all()[0], document=made, **words)
    ConventionDocument.objects.create(
        convention=ConventionPage.objects.all()[0], document=made, **words
    )


def publish(officer: User) -> None:
    """Publish the figures and the results of the campaign."""
    call = Dossier.objects.filter(outcome="retained")[0].call
    publish_statistics(call=call, by=officer, now=timezone.now())
    publish_results(call=call, by=officer, now=timezone.now())


def open_spaces(officer: User) -> None:
    """Give a program a token, and a space back to a commune."""
    now = timezone.now()
    place = Membership.objects.order_by("pk")[0]
    make_token(commune=place.commune, name=WORDS, scope="read", days=30, by=place.user, now=now)
    free = Commune.objects.exclude(memberships__isnull=False).order_by("code")[0]
    given = {"email": "titulaire@commune.example", "role": "director", "reason": "elections"}
    recover_space(commune=free, note=WORDS, by=officer, now=now, **given)
