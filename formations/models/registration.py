import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from formations.domain.people import LONGEST
from formations.domain.states import CANCELLED, REGISTERED, SEATED, WAITING
from formations.labels import FUNCTIONS, HALVES, NOTICES, STATES, TONES

from .enrolment import Enrolment


class Registration(models.Model):
    """A named person of a commune for a session. Written by services only.

    The name may be erased, and all that leads to it; what is left is a figure.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    enrolment = models.ForeignKey(
        Enrolment,
        verbose_name=_("session"),
        on_delete=models.PROTECT,
        related_name="registrations",
    )
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        on_delete=models.PROTECT,
        related_name="registrations",
    )
    name = models.CharField(_("name"), max_length=LONGEST, blank=True)
    name_key = models.CharField(_("name under all its spellings"), max_length=400)
    function = models.CharField(_("function"), max_length=12, choices=list(FUNCTIONS.items()))
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=2, default="fr")
    state = models.CharField(
        _("state"), max_length=10, choices=list(STATES.items()), default=WAITING
    )
    order = models.PositiveIntegerField(_("place in the queue"))
    registered_at = models.DateTimeField(_("registered at"))
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by_officer = models.BooleanField(_("entered by an officer"), default=False)
    notice_version = models.CharField(_("version of the notice"), max_length=20)
    changed_at = models.DateTimeField(_("last change"))
    reason = models.CharField(_("reason of the cancelling"), max_length=500, blank=True)
    erased_at = models.DateTimeField(_("name erased at"), null=True, blank=True)

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["enrolment", "order"]
        default_permissions = ()
        permissions = [("manage_registrations", _("Can manage registrations for trainings"))]
        constraints = [
            models.UniqueConstraint(
                fields=["enrolment", "order"], name="registration_order_once_a_session"
            ),
            models.UniqueConstraint(
                fields=["enrolment", "commune", "name_key"],
                condition=~Q(state=CANCELLED),
                name="registration_once_a_person",
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(STATES)), name="registration_state_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def is_seated(self) -> bool:
        return self.state in SEATED

    @property
    def is_waiting(self) -> bool:
        return self.state == WAITING

    @property
    def is_cancelled(self) -> bool:
        return self.state == CANCELLED

    @property
    def can_confirm(self) -> bool:
        return self.state == REGISTERED

    @property
    def tone(self) -> str:
        """The badge's colour."""
        return TONES[self.state]


class Presence(models.Model):
    """That someone was there for half a day."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="presences"
    )
    day = models.DateField(_("day"))
    half = models.CharField(_("half day"), max_length=2, choices=list(HALVES.items()))
    recorded_at = models.DateTimeField(_("recorded at"))

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "day", "half"], name="presence_once_a_half_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.registration_id} {self.day} {self.half}"


class Reminder(models.Model):
    """That a participant was told something before the session: once for each of its dates."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="reminders"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=list(NOTICES.items()))
    begins_at = models.DateTimeField(_("start that it is about"))
    sent_at = models.DateTimeField(_("written at"))

    class Meta:
        verbose_name = _("reminder of a session")
        verbose_name_plural = _("reminders of sessions")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "kind", "begins_at"], name="reminder_once_a_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.registration_id} {self.kind}"
