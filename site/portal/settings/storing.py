"""Where files lie: on this machine's disk, or in an S3 store that several hosts share."""

from typing import Any

from .env import VAR, env

# The S3 store: its two buckets decide. Without them files lie under VAR_DIR.
S3_PRIVATE_BUCKET = env("S3_PRIVATE_BUCKET", default="")
S3_MEDIA_BUCKET = env("S3_MEDIA_BUCKET", default="")


def bucket(name: str) -> dict[str, Any]:
    """Return the options of a bucket."""
    from botocore.config import Config

    return {
        "bucket_name": name,
        "endpoint_url": env("S3_ENDPOINT_URL", default=None),
        "region_name": env("S3_REGION", default=None),
        "access_key": env("S3_ACCESS_KEY", default=None),
        "secret_key": env("S3_SECRET_KEY", default=None),
        "default_acl": None,
        "file_overwrite": False,
        # The portal itself says how long it waits: STORAGE_SECONDS.
        "client_config": Config(
            connect_timeout=3,
            read_timeout=8,
            retries={"total_max_attempts": 2},
            s3={"addressing_style": env("S3_ADDRESSING", default="path")},
        ),
    }


def private() -> dict[str, Any]:
    """Return the storage of private files."""
    if S3_PRIVATE_BUCKET:
        return {
            "BACKEND": "records.objects.PrivateObjects",
            "OPTIONS": bucket(S3_PRIVATE_BUCKET),
        }
    return {"BACKEND": "records.storage.PrivateStorage", "OPTIONS": {"location": VAR / "private"}}


def media() -> dict[str, Any]:
    """Return the storage of images and documents."""
    if S3_MEDIA_BUCKET:
        return {"BACKEND": "records.objects.MediaObjects", "OPTIONS": bucket(S3_MEDIA_BUCKET)}
    return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
