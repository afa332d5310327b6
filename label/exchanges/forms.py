"""What officers fill in to ask for a complement."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateTimeInput

from label.dossiers.models import Deposit, Dossier
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import Refused
from publishing.bilingual import active_language

from .domain.messages import Side
from .selectors import questions_to_ask
from .services.messages import send_message

DUE = _("To be sent before (Morocco time)")


class ComplementForm(forms.Form):
    """Which questions are asked again, why, and until when."""

    questions = forms.MultipleChoiceField(
        label=_("Questions to ask again"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only these are opened to the commune, with those that a new answer opens."),
    )
    reason_fr = forms.CharField(
        label=_("Reason, in French"),
        max_length=2000,
        widget=AdminAutoHeightTextInput(attrs={"dir": "ltr", "lang": "fr"}),
        help_text=_("The commune reads it on its dossier and in the message."),
    )
    reason_ar = forms.CharField(
        label=_("Reason, in Arabic"),
        max_length=2000,
        widget=AdminAutoHeightTextInput(attrs={"dir": "rtl", "lang": "ar"}),
        help_text=_("The commune reads it on its dossier and in the message."),
    )
    due_at = forms.DateTimeField(
        label=DUE,
        widget=AdminDateTimeInput(),
        help_text=_("What is sent at this very instant, or after, is refused."),
    )

    def __init__(self, *args: Any, deposit: Deposit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = active_language()
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (
                step.title.in_language(language),
                [(one.key, one.label.in_language(language)) for one in questions],
            )
            for step, questions in questions_to_ask(deposit)
        ]


class ExtensionForm(forms.Form):
    """Until when the commune is given more time."""

    due_at = forms.DateTimeField(label=DUE, widget=AdminDateTimeInput())


class MessageForm(forms.Form):
    """One message; `key` makes the same sending once."""

    text = forms.CharField(
        label=_("Your message"),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        help_text=_("Plain text, at most 4000 characters. It stays with the dossier."),
        error_messages={"required": _("Write your message.")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def send(self, *, dossier: Dossier, side: Side, by: Any, now: datetime) -> bool:
        """Send it if it can be read, and say whether it was; raises what the service refuses."""
        if not self.is_valid():
            return False
        send_message(dossier=dossier, side=side, by=by, now=now, **self.cleaned_data)
        return True

    def refused(self, refusal: Refused) -> "MessageForm":
        """Return the form as it was typed, with why it was refused, ready to be sent anew."""
        again = MessageForm({"text": self.data.get("text", ""), "key": uuid4()})
        again.add_error("text", refusal_words(refusal))
        return again
