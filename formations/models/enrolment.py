from datetime import datetime
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from formations.domain.attendance import HalfDay, half_days
from formations.domain.enrolling import Invited, Window
from formations.domain.seating import Room
from formations.labels import State

from .session import Session


class Enrolment(models.Model):
    """How a session takes registrations: when, how many, of whom. Written by services only."""

    session = models.OneToOneField(
        Session, verbose_name=_("session"), on_delete=models.CASCADE, related_name="enrolment"
    )
    opens_at = models.DateTimeField(_("registration opens"))
    closes_at = models.DateTimeField(_("registration closes"))
    capacity = models.PositiveSmallIntegerField(
        _("seats"), validators=[MinValueValidator(1), MaxValueValidator(1000)]
    )
    per_commune = models.PositiveSmallIntegerField(
        _("seats for each commune"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    regions = models.ManyToManyField(
        "territory.Region", verbose_name=_("regions invited"), blank=True, related_name="+"
    )
    communes = models.ManyToManyField(
        "territory.Commune", verbose_name=_("communes invited"), blank=True, related_name="+"
    )
    retention_months = models.PositiveSmallIntegerField(
        _("months that names are kept"),
        default=24,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
    )
    last_order = models.PositiveIntegerField(_("last place in the queue"), default=0)
    attendance_closed_at = models.DateTimeField(_("attendance closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("registration of a session")
        verbose_name_plural = _("registrations of sessions")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")), name="enrolment_closes_after_it_opens"
            ),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="enrolment_has_a_seat"),
        ]

    def __str__(self) -> str:
        return str(self.session)

    @property
    def begins_at(self) -> datetime:
        """The session's first instant; midnight where its hour is unknown."""
        return begins_at(self.session)

    @property
    def window(self) -> Window:
        """When registration is open."""
        planned = self.session.state == State.PLANNED
        return Window(self.opens_at, self.closes_at, self.begins_at, planned)

    @property
    def room(self) -> Room:
        """How many seats there are."""
        return Room(self.capacity, self.per_commune)

    def invited(self) -> Invited:
        """Who may register. Two queries, none where they were fetched."""
        regions = frozenset(row.pk for row in self.regions.all())
        return Invited(regions, frozenset(row.pk for row in self.communes.all()))

    @property
    def half_days(self) -> list[HalfDay]:
        """The half days at which attendance is recorded."""
        return half_days(self.session.span)


def begins_at(session: Any) -> datetime:
    """Return a session's first instant in Morocco's time."""
    zone = timezone.get_default_timezone()
    start = session.span.start(zone)
    if isinstance(start, datetime):
        return start
    return datetime(start.year, start.month, start.day, tzinfo=zone)
