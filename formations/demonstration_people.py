"""Invented participants: a session that was held, and one that takes registrations."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from formations.models import Session
from formations.models.enrolment import begins_at
from formations.services.attending import close_attendance, mark_presence
from formations.services.offering import Terms, set_terms
from formations.services.registering import Participant, enter_registration
from territory.models import Commune, Region

NAMES = (
    ("Amina Exemple", "president"),
    ("يوسف المثال", "elected"),
    ("Brahim Modèle", "director"),
    ("سعاد النموذج", "manager"),
    ("Khadija Échantillon", "manager"),
    ("إدريس العينة", "elected"),
    ("Latifa Spécimen", "staff"),
    ("مصطفى التجربة", "manager"),
    ("Hamid Essai", "elected"),
    ("نعيمة المثال", "director"),
    ("Rachid Exemple", "manager"),
    ("فاطمة الزهراء النموذج", "president"),
    ("Samira Modèle", "elected"),
    ("عبد الإله العينة", "staff"),
)


def enrol(*, held: Session, coming: Session) -> None:
    """Fill both, by the services that fill them every day."""
    _hold(held)
    _open(coming)


def _hold(session: Session) -> None:
    begins = begins_at(session)
    before = begins - timedelta(days=20)
    terms = Terms(before, begins - timedelta(days=3), capacity=14)
    set_terms(session=session, terms=terms, by=None, now=before)
    rows = [
        enter_registration(
            session=session,
            commune=commune,
            by=None,
            participant=Participant(*who),
            language="fr",
            now=before,
        )
        for commune, who in zip(_of_two_regions(), NAMES, strict=False)
    ]
    enrolment = rows[0].enrolment
    for number, row in enumerate(rows):
        # The second stayed away, the third left after the first morning.
        halves = enrolment.half_days if number > 2 or number == 0 else enrolment.half_days[:1]
        for half in halves if number != 1 else []:
            noon = timezone.make_aware(datetime.combine(half.day, time(12)))
            mark_presence(registration=row, half_day=half, present=True, by=None, now=noon)
    evening = timezone.make_aware(datetime.combine(session.ends_on, time(18)))
    close_attendance(session=session, by=None, now=evening)


def _open(session: Session) -> None:
    now = timezone.now()
    region = Region.objects.get(name_fr="Rabat-Salé-Kénitra")
    terms = Terms(
        opens_at=begins_at(session) - timedelta(days=40),
        closes_at=begins_at(session) - timedelta(days=4),
        capacity=10,
        per_commune=2,
        regions=[region],
    )
    set_terms(session=session, terms=terms, by=None, now=now)
    communes = Commune.objects.filter(province__region=region).order_by("code")[:12]
    for commune, who in zip(communes, NAMES, strict=False):
        enter_registration(
            session=session,
            commune=commune,
            by=None,
            participant=Participant(*who),
            language="fr",
            now=now,
        )


def _of_two_regions() -> list[Commune]:
    """Return as many communes as there are names, half of each region."""
    half = len(NAMES) // 2
    found: list[Commune] = []
    for name in ("Marrakech-Safi", "Souss-Massa"):
        communes = Commune.objects.filter(province__region__name_fr=name).order_by("milieu", "code")
        found += [*communes[:half:2], *communes.reverse()[: half - (half + 1) // 2]]
    return found
