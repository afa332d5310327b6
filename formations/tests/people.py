"""People, communes and a session that takes registrations, for the tests."""

from datetime import UTC, date, datetime, time
from typing import Any

from accounts.models import Membership, User
from formations.models import Session
from formations.services.offering import Terms, set_terms
from formations.services.registering import Participant, register
from territory.models import Commune, Province, Region

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
OPENS = datetime(2026, 11, 1, 8, tzinfo=UTC)
CLOSES = datetime(2026, 12, 15, 18, tzinfo=UTC)
FIRST, LAST = date(2026, 12, 20), date(2026, 12, 21)
HOURS = {"starts_at": time(9), "ends_at": time(16, 30)}


def make_commune(number: int = 1, region: str = "04", milieu: str = "rural") -> Commune:
    """Return a commune, its province and region made when first named."""
    land, _new = Region.objects.get_or_create(
        code=region, defaults={"name_fr": f"Région {region}", "name_ar": f"جهة {region}"}
    )
    province, _new = Province.objects.get_or_create(
        code=f"P{region}",
        defaults={"name_fr": "Province", "name_ar": "إقليم", "region": land, "kind": "province"},
    )
    code = f"{region}.001.01.{number:02d}"
    commune, _new = Commune.objects.get_or_create(
        code=code,
        defaults={
            "name_fr": f"Commune {number}",
            "name_ar": f"جماعة {number}",
            "province": province,
            "milieu": milieu,
        },
    )
    return commune


def make_member(commune: Commune, name: str = "membre") -> User:
    """Return a member of a commune's space."""
    user = User.objects.create_user(f"{name}@{commune.pk}.commune.example")
    Membership.objects.create(user=user, commune=commune, role="director")
    return user


def make_officer() -> User:
    """Return an officer of the technical team."""
    return User.objects.create_superuser("agent@lcc.example", "x")


def offer(session: Session, capacity: int = 3, **terms: Any) -> Any:
    """Open the session's registration."""
    facts = {"opens_at": OPENS, "closes_at": CLOSES, "capacity": capacity} | terms
    return set_terms(session=session, terms=Terms(**facts), by=None, now=NOW)


def join(session: Session, commune: Commune, *names: str, now: datetime = NOW, **rest: Any) -> Any:
    """Register people of a commune by a member of it."""
    place = Membership.objects.filter(commune=commune).first()
    by = rest.pop("by", None) or (place.user if place else make_member(commune))
    people = [Participant(name, "manager", rest.get("email", "")) for name in names]
    return register(
        session=session, commune=commune, by=by, participants=people, language="fr", now=now
    )
