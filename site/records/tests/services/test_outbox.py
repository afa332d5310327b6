import smtplib
import threading
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.utils import timezone

from records.models import OutboxMessage
from records.services.delivery import claim, deliver
from records.services.outbox import erase_secrets, queue_mail, send_again

pytestmark = pytest.mark.django_db

State = OutboxMessage.State


class Failing(BaseEmailBackend):
    """Raises what the test sets, on opening or on sending."""

    on_open: Exception | None = None
    on_send: Exception | None = None

    def open(self):
        if self.on_open:
            raise self.on_open

    def send_messages(self, messages):
        if self.on_send:
            raise self.on_send
        mail.outbox += messages
        return len(messages)


@pytest.fixture
def server(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.Failing"
    monkeypatch.setattr("records.services.delivery.get_connection", lambda: Failing())
    monkeypatch.setattr(Failing, "on_open", None)
    monkeypatch.setattr(Failing, "on_send", None)
    return Failing


@pytest.fixture
def queue(mail_template):
    def queue(to="president@example.ma", **options):
        context = {"code": "LCC-1", "name": "x", "day": date(2026, 8, 25)}
        return queue_mail(to=to, template=mail_template, context=context, **options)

    return queue


def due_again():
    OutboxMessage.objects.update(next_attempt_at=timezone.now())


def test_a_mail_leaves_once_with_both_parts_and_its_own_name(queue):
    message = queue()
    assert (deliver(), deliver()) == (1, 0)
    (sent,) = mail.outbox
    assert sent.to == ["president@example.ma"]
    assert sent.extra_headers["Message-ID"] == message.message_id
    assert sent.extra_headers["Content-Language"] == "fr, ar"
    assert [alternative.mimetype for alternative in sent.alternatives] == ["text/html"]
    message.refresh_from_db()
    assert (message.state, message.attempts, message.last_error) == (State.SENT, 1, "")


def test_a_mail_of_an_act_that_failed_never_leaves(queue):
    with pytest.raises(RuntimeError), transaction.atomic():
        queue()
        raise RuntimeError
    assert deliver() == 0


def test_all_mails_leave_whatever_their_number(queue):
    for number in range(45):
        queue(to=f"a{number}@example.ma")
    assert deliver() == len({sent.to[0] for sent in mail.outbox}) == 45


@pytest.mark.parametrize(
    "error", [ConnectionRefusedError("no"), smtplib.SMTPAuthenticationError(535, b"no")]
)
def test_while_the_server_is_down_mails_wait_and_leave_within_a_minute_of_its_return(
    queue, server, error
):
    queue()
    server.on_open = error
    for _ in range(20):
        due_again()
        assert deliver() == 0
    message = OutboxMessage.objects.get()
    assert (message.state, message.attempts) == (State.QUEUED, 20)
    assert type(error).__name__ in message.last_error
    assert message.next_attempt_at - timezone.now() <= timedelta(minutes=1)
    server.on_open = None
    due_again()
    assert deliver() == 1


def test_a_retry_carries_the_same_message_id(queue, server):
    message = queue()
    server.on_send = smtplib.SMTPServerDisconnected()
    deliver()
    server.on_send = None
    due_again()
    deliver()
    assert mail.outbox[0].extra_headers["Message-ID"] == message.message_id


def test_a_server_that_keeps_refusing_an_address_is_believed_the_fifth_time(queue, server):
    message = queue()
    server.on_send = smtplib.SMTPRecipientsRefused({"x": (550, b"unknown")})
    for _ in range(8):
        due_again()
        deliver()
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.REFUSED, 5)
    server.on_send = None
    send_again(message=message)
    assert deliver() == 1


def test_a_mail_that_cannot_be_written_does_not_hold_up_the_others(queue):
    OutboxMessage.objects.filter(pk=queue().pk).update(subject="a\nb")
    queue(to="other@example.ma")
    assert deliver() == 1
    assert mail.outbox[0].to == ["other@example.ma"]


def test_a_claimed_mail_is_not_claimed_again_until_its_worker_must_be_dead(queue):
    message = queue()
    now = timezone.now()
    assert claim(now) == [message]
    assert claim(now + timedelta(minutes=2)) == []
    assert claim(now + timedelta(minutes=4)) == [message]


def test_a_worker_that_outlasted_its_claim_leaves_the_mail_to_the_other(queue, monkeypatch):
    queue()
    late = claim(timezone.now())
    due_again()
    claim(timezone.now())
    from records.services.delivery import _send_batch

    assert (_send_batch(late), mail.outbox) == (0, [])


def test_a_code_leaves_before_letters_that_have_waited_longer(queue):
    for number in range(45):
        queue(to=f"a{number}@example.ma")
    queue(to="waits@example.ma", secret_until=timezone.now() + timedelta(minutes=15))
    deliver()
    assert [mail.outbox[0].to, len(mail.outbox)] == [["waits@example.ma"], 46]


def test_a_mail_that_breaks_the_worker_holds_up_none_of_the_others(queue, server):
    broken = queue(to="first@example.ma")
    others = [queue(to=f"a{number}@example.ma") for number in range(3)]
    server.on_send = RuntimeError("nobody thought of this")
    with pytest.raises(RuntimeError):
        deliver()
    server.on_send = None
    assert [deliver(), [sent.to for sent in mail.outbox]] == [3, [[one.to] for one in others]]
    broken.refresh_from_db()
    assert broken.state == State.SENDING


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_four_workers_send_each_mail_once(queue):
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory database is one connection")
    for number in range(100):
        queue(to=f"a{number}@example.ma")

    def work():
        deliver()
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(sent.to[0] for sent in mail.outbox) == sorted(
        f"a{number}@example.ma" for number in range(100)
    )


@pytest.fixture
def secret(queue):
    return queue(secret_until=timezone.now() + timedelta(minutes=15), languages=("ar", "fr"))


def words(message):
    message.refresh_from_db()
    return message.subject + message.text + message.html


def test_a_letter_with_a_secret_is_sent_whole_and_its_words_erased(secret, server, settings):
    settings.DEMONSTRATION = False
    assert deliver() == 1
    assert "LCC-1" in mail.outbox[-1].body
    assert "LCC-1" not in words(secret)
    assert (secret.state, secret.subject) == (State.SENT, "حذف النص | Texte effacé")


def test_the_demonstration_shows_it_until_the_secret_is_of_no_use(secret, server, client):
    deliver()
    now = timezone.now()
    assert [erase_secrets(now=now), "LCC-1" in words(secret)] == [0, True]
    later = now + timedelta(minutes=16)
    assert [erase_secrets(now=later), erase_secrets(now=later)] == [1, 0]
    assert "LCC-1" not in words(secret)
    assert "LCC-1" not in client.get("/fr/demonstration/courrier/").content.decode()


def test_a_letter_that_has_not_left_keeps_its_words(secret):
    assert erase_secrets(now=timezone.now() + timedelta(days=1)) == 0
    assert "LCC-1" in words(secret)
