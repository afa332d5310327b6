import threading
from datetime import timedelta

import pytest
from django.utils import timezone

from records import jobs, periodic
from records.models import JobRun
from records.periodic import Job, turn
from records.selectors import worker_is_alive

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def connections_stay(monkeypatch):
    monkeypatch.setattr(periodic, "close_old_connections", lambda: None)


def job(run, everywhere=False):
    return Job("office.jobs.run", run, 3600, everywhere)


def test_a_job_begins_once_a_period_whatever_the_number_of_workers():
    runs = []
    once = job(lambda: runs.append(1))
    assert [turn(once), turn(once), len(runs)] == [True, False, 1]
    JobRun.objects.update(began_at=timezone.now() - timedelta(seconds=3601))
    assert [turn(once), turn(once), len(runs)] == [True, False, 2]


def test_a_job_for_everywhere_begins_in_each_worker():
    runs = []
    everywhere = job(lambda: runs.append(1), everywhere=True)
    assert [turn(everywhere), turn(everywhere), len(runs)] == [True, True, 2]
    assert JobRun.objects.count() == 0


def test_a_job_that_fails_is_logged_and_waits_for_its_next_turn(caplog):
    def fail():
        raise RuntimeError("no luck")

    assert [turn(job(fail)), turn(job(fail))] == [True, False]
    assert "office.jobs.run failed" in caplog.text


def test_all_jobs_run_until_the_worker_is_told_to_stop(monkeypatch):
    stop, runs = threading.Event(), []

    def first():
        runs.append("first")

    def last():
        runs.append("last")
        stop.set()

    monkeypatch.setattr(periodic.connections, "close_all", lambda: None)
    periodic.run_until(stop, [Job(run.__name__, run, 0, True) for run in (first, last)])
    assert runs == ["first", "last"]


def test_a_job_that_people_wait_for_runs_beside_one_that_does_not_end(monkeypatch):
    stop, awaited = threading.Event(), threading.Event()

    def long():
        awaited.wait(60)

    listed = {
        "long": Job("long", long, 0, everywhere=True),
        "mail": Job("mail", awaited.set, 0, everywhere=True, apart=True),
    }
    monkeypatch.setattr(periodic, "JOBS", listed)
    monkeypatch.setattr(periodic.connections, "close_all", lambda: None)
    threads = periodic.threads_until(stop)
    for thread in threads:
        thread.start()
    assert awaited.wait(30)
    stop.set()
    for thread in threads:
        thread.join()


def test_mail_and_the_word_of_the_worker_wait_for_nothing():
    apart = {job.name for job in periodic.JOBS.values() if job.apart}
    assert apart == {"records.jobs.deliver_mail", "records.jobs.beat"}


def test_registering_names_a_job_after_its_function(monkeypatch):
    monkeypatch.setattr(periodic, "JOBS", {})

    @periodic.register(every=60)
    def remind():
        pass

    assert [(one.name.rpartition(".")[2], one.every) for one in periodic.JOBS.values()] == [
        ("remind", 60)
    ]


def test_a_worker_is_alive_for_a_minute_and_a_half_after_its_last_word():
    now = timezone.now()
    assert worker_is_alive(now) is False
    jobs.beat()
    jobs.beat()
    assert worker_is_alive(now + timedelta(seconds=80)) is True
    assert worker_is_alive(now + timedelta(seconds=100)) is False


def test_the_jobs_of_this_room_are_known():
    names = {name.rpartition(".")[2] for name in periodic.JOBS if name.startswith("records.jobs.")}
    assert names == {"deliver_mail", "beat", "sweep_files", "scan_files", "erase_secrets"}
    jobs.deliver_mail()
    jobs.sweep_files()
    jobs.scan_files()
    jobs.erase_secrets()
