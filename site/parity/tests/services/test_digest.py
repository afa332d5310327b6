"""The communication team hears of what lacks, once a period, in its language."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from parity.forms import DigestForm
from parity.models import DigestChoice, Standing
from parity.services.digest import send_digests
from parity.tests.making import PairTestCase, reading_in, staff
from records.models import OutboxMessage


class DigestTest(PairTestCase):
    now = timezone.now()

    def sent(self, later: timedelta = timedelta(0)) -> int:
        return send_digests(now=self.now + later)

    def test_nothing_is_said_where_nothing_lacks(self) -> None:
        assert self.sent() == 0
        assert not OutboxMessage.objects.exists()

    def test_it_says_what_lacks_with_a_link_once_a_week(self) -> None:
        self.save_draft(title="Mentions légales")
        staff("agent@example.org", "Instruction")
        assert self.sent() == 1
        mail = OutboxMessage.objects.get()
        assert mail.to == "editrice@example.org"
        assert "Mentions légales" in mail.text and reverse("parity:cockpit") in mail.text
        assert "- Pages, en arabe : 1 sur" in mail.text
        assert (self.sent(), self.sent(timedelta(days=6))) == (0, 0)
        assert self.sent(timedelta(days=7)) == 1

    def test_it_speaks_the_readers_language(self) -> None:
        self.save_draft(title="Mentions légales")
        reading_in(self.editor, "ar")
        self.sent()
        mail = OutboxMessage.objects.get()
        assert mail.languages == "ar" and mail.text.startswith("تحية طيبة")

    def test_the_age_is_in_words(self) -> None:
        self.save_draft(title="Mentions légales")
        Standing.objects.update(since=self.now - timedelta(days=3))
        self.sent()
        assert "depuis 3 jours" in OutboxMessage.objects.get().text

    def test_a_person_chooses_in_the_account(self) -> None:
        self.save_draft(title="Mentions légales")
        self.client.force_login(self.editor)
        address = reverse("wagtailadmin_account")
        assert 'name="digest-frequency"' in self.client.get(address).content.decode()
        form = DigestForm({"digest-frequency": "never"}, instance=self.editor, prefix="digest")
        assert form.is_valid()
        form.save()
        assert DigestChoice.objects.get(user=self.editor).frequency == "never"
        assert self.sent() == 0

    def test_officers_have_no_such_choice(self) -> None:
        self.client.force_login(staff("agent@example.org", "Instruction"))
        page = self.client.get(reverse("wagtailadmin_account")).content.decode()
        assert "digest-frequency" not in page
