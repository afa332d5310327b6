"""A store of objects that speaks S3, in a process of its own."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import boto3
from django.conf import settings
from django.test import override_settings

from records.objects import PrivateObjects
from records.storage import private_storage

from .server import NotServed, answers, free_port

BUCKETS = {"S3_PRIVATE_BUCKET": "prives", "S3_MEDIA_BUCKET": "medias"}


@contextmanager
def object_store() -> Iterator[dict[str, str]]:
    """Serve an empty store that speaks S3; yield the settings that lead to it."""
    port = free_port()
    address = {
        "S3_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "S3_REGION": "us-east-1",
        "S3_ACCESS_KEY": "essai",
        "S3_SECRET_KEY": "essai",
    }
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while not answers(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise NotServed("the S3 store does not answer")
            time.sleep(0.1)
        client = boto3.client("s3", **options(address))
        for name in BUCKETS.values():
            client.create_bucket(Bucket=name)
        yield address | BUCKETS
    finally:
        process.terminate()
        process.wait(10)


def options(store: dict[str, str]) -> dict[str, str]:
    """Return how boto3 reaches the store."""
    return {
        "endpoint_url": store["S3_ENDPOINT_URL"],
        "region_name": store["S3_REGION"],
        "aws_access_key_id": store["S3_ACCESS_KEY"],
        "aws_secret_access_key": store["S3_SECRET_KEY"],
    }


@contextmanager
def our_private_files(store: dict[str, str]) -> Iterator[None]:
    """Let this process, which judges, read the private files of the store."""
    there = {
        "bucket_name": store["S3_PRIVATE_BUCKET"],
        "endpoint_url": store["S3_ENDPOINT_URL"],
        "region_name": store["S3_REGION"],
        "access_key": store["S3_ACCESS_KEY"],
        "secret_key": store["S3_SECRET_KEY"],
    }
    private = {"BACKEND": "records.objects.PrivateObjects", "OPTIONS": there}
    with override_settings(STORAGES=settings.STORAGES | {"private": private}):
        assert isinstance(private_storage(), PrivateObjects)
        yield
